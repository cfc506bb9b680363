package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/**
 * Amazon ECR's operations on images, as the AWS SDKs call them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_Operations.html">Actions</a>
 */
final class ImageOperations {
    private static final String DEFAULT_MEDIA_TYPE = "application/vnd.docker.distribution.manifest.v2+json";

    private final ImageRegistry images;

    ImageOperations(ImageRegistry images) {
        this.images = images;
    }

    Object putImage(AccountRegion caller, JsonValue input) {
        AccountRegion registry = ImageInput.registry(caller, input);
        String name = ImageInput.required(input, "repositoryName");
        String tag = ImageInput.text(input, "imageTag").orElse(null);
        String mediaType = ImageInput.text(input, "imageManifestMediaType").orElse(DEFAULT_MEDIA_TYPE);
        Image image = images.put(registry, name, ImageInput.required(input, "imageManifest"), mediaType, tag);
        return Map.of(
                "image",
                Map.of(
                        "registryId", registry.accountId(),
                        "repositoryName", name,
                        "imageId", new ImageId(image.digest(), tag),
                        "imageManifest", image.manifest(),
                        "imageManifestMediaType", image.mediaType()));
    }

    Object describeImages(AccountRegion caller, JsonValue input) {
        AccountRegion registry = ImageInput.registry(caller, input);
        String name = ImageInput.required(input, "repositoryName");
        List<TaggedImage> found = input.member("imageIds")
                .map(ids -> ids.items().stream()
                        .map(id -> images.image(registry, name, ImageInput.imageId(id)))
                        .toList())
                .orElseGet(() -> images.images(registry, name));
        ImagePage<TaggedImage> page = ImagePage.of(found, image -> image.image().digest(), input);
        return output(
                "imageDetails",
                page.items().stream()
                        .map(image -> details(registry, name, image))
                        .toList(),
                page.nextToken());
    }

    Object batchDeleteImage(AccountRegion caller, JsonValue input) {
        AccountRegion registry = ImageInput.registry(caller, input);
        String name = ImageInput.required(input, "repositoryName");
        List<ImageId> deleted = new ArrayList<>();
        List<Map<String, Object>> failures = new ArrayList<>();
        for (JsonValue item : input.member("imageIds").map(JsonValue::items).orElse(List.of())) {
            ImageId id = ImageInput.imageId(item);
            try {
                deleted.add(images.delete(registry, name, id));
            } catch (AwsError e) {
                if (!e.shortCode().equals("ImageNotFoundException")) {
                    throw e;
                }
                failures.add(Map.of("imageId", id, "failureCode", "ImageNotFound", "failureReason", e.getMessage()));
            }
        }
        return Map.of("imageIds", deleted, "failures", failures);
    }

    Object describeImageReplicationStatus(AccountRegion caller, JsonValue input) {
        AccountRegion registry = ImageInput.registry(caller, input);
        String name = ImageInput.required(input, "repositoryName");
        ImageId id = ImageInput.imageId(
                input.member("imageId").orElseThrow(() -> ImageErrors.invalidParameter("imageId is required.")));
        return Map.of(
                "repositoryName", name, "imageId", id, "replicationStatuses", images.statuses(registry, name, id));
    }

    static Map<String, Object> output(String name, Object items, String nextToken) {
        Map<String, Object> output = new LinkedHashMap<>();
        output.put(name, items);
        if (nextToken != null) {
            output.put("nextToken", nextToken);
        }
        return output;
    }

    private static Map<String, Object> details(AccountRegion registry, String name, TaggedImage image) {
        return Map.of(
                "registryId", registry.accountId(),
                "repositoryName", name,
                "imageDigest", image.image().digest(),
                "imageTags", image.tags(),
                "imagePushedAt", image.image().pushedAt().toEpochMilli() / 1000.0,
                "imageManifestMediaType", image.image().mediaType());
    }
}

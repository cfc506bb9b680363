package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** The errors that Amazon ECR declares for its operations on images. Their texts are this registry's own. */
final class ImageErrors {
    private static final int SHOWN = 60;

    private ImageErrors() {}

    static AwsError invalidParameter(String text) {
        return new AwsError(400, "InvalidParameterException", text);
    }

    static AwsError noName(String name) {
        return invalidParameter(
                ("repositoryName is '%s'. A name has 2 to 256 characters: lower-case letters and digits, "
                                + "with single '.', '_', '-' or '/' between them, such as team/app.")
                        .formatted(name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name));
    }

    static AwsError noRepository(String name) {
        return new AwsError(
                400,
                "RepositoryNotFoundException",
                "There is no repository '%s' in this registry. Create it first.".formatted(name));
    }

    static AwsError repositoryExists(String name) {
        return new AwsError(
                400, "RepositoryAlreadyExistsException", "There is a repository '%s' already.".formatted(name));
    }

    static AwsError noImage(ImageId id) {
        return new AwsError(400, "ImageNotFoundException", "There is no image with %s.".formatted(id));
    }

    static AwsError imageExists(ImageId id) {
        return new AwsError(400, "ImageAlreadyExistsException", "There is an image with %s already.".formatted(id));
    }

    static AwsError noPolicy() {
        return new AwsError(400, "RegistryPolicyNotFoundException", "This registry has no policy.");
    }
}

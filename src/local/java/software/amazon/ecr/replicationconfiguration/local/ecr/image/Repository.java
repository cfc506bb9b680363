package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/** A repository and its images. Not safe for many threads: {@link ImageRegistry} guards it. */
final class Repository {
    private final Instant createdAt;
    private final Map<String, Image> images = new LinkedHashMap<>();
    private final Map<String, String> digestsByTag = new TreeMap<>();
    private final Map<String, Map<AccountRegion, ReplicationStatus>> statuses = new LinkedHashMap<>();

    Repository(Instant createdAt) {
        this.createdAt = createdAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Returns the images, the one that was pushed first in front. */
    List<Image> images() {
        return List.copyOf(images.values());
    }

    TaggedImage tagged(Image image) {
        return new TaggedImage(image, tags(image.digest()));
    }

    private List<String> tags(String digest) {
        return digestsByTag.entrySet().stream()
                .filter(tag -> tag.getValue().equals(digest))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the image that an identifier names; if it has both digest and tag, they must agree. */
    Optional<Image> find(ImageId id) {
        String tagged = id.imageTag() == null ? id.imageDigest() : digestsByTag.get(id.imageTag());
        return id.imageDigest() == null || id.imageDigest().equals(tagged)
                ? Optional.ofNullable(images.get(tagged))
                : Optional.empty();
    }

    /** @param tag or null; it is taken from the image that has it */
    void put(Image image, String tag) {
        images.putIfAbsent(image.digest(), image);
        if (tag != null) {
            digestsByTag.put(tag, image.digest());
        }
    }

    /** Removes a tag, or the image with all its tags; with its last tag an image goes too. */
    void remove(Image image, String tag) {
        if (tag != null) {
            digestsByTag.remove(tag);
        }
        if (tag == null || tags(image.digest()).isEmpty()) {
            digestsByTag.values().removeIf(image.digest()::equals);
            images.remove(image.digest());
            statuses.remove(image.digest());
        }
    }

    boolean has(String digest) {
        return images.containsKey(digest);
    }

    /** Notes that an image was pushed here: a copy has no statuses. */
    void pushed(String digest) {
        statuses.computeIfAbsent(digest, any -> new LinkedHashMap<>());
    }

    boolean wasPushed(String digest) {
        return statuses.containsKey(digest);
    }

    /** @param digest of an image that was pushed here */
    void setStatus(String digest, AccountRegion destination, ReplicationStatus status) {
        statuses.get(digest).put(destination, status);
    }

    List<ReplicationStatus> statuses(String digest) {
        return new ArrayList<>(statuses.getOrDefault(digest, Map.of()).values());
    }
}

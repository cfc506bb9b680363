package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.util.List;

/** An image and the tags that point to it, sorted. */
public record TaggedImage(Image image, List<String> tags) {
    public TaggedImage {
        tags = List.copyOf(tags);
    }
}

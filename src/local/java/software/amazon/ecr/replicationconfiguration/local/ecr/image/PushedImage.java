package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * An image in the repository that it was pushed to.
 *
 * @param statuses how far it has come on its way to each destination; none if nothing replicates it
 */
public record PushedImage(
        AccountRegion registry, String repository, TaggedImage image, List<ReplicationStatus> statuses) {
    public PushedImage {
        statuses = List.copyOf(statuses);
    }
}

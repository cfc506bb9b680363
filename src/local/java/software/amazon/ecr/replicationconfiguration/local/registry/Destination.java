package software.amazon.ecr.replicationconfiguration.local.registry;

import java.util.Objects;

/**
 * Where a rule replicates to.
 *
 * @param region such as {@code eu-west-1}
 * @param registryId the account that owns the destination registry
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ReplicationDestination.html">
 *     ReplicationDestination</a>
 */
public record Destination(String region, String registryId) {
    public Destination {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(registryId, "registryId");
    }
}

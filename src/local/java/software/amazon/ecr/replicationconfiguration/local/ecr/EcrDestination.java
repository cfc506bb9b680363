package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.Objects;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * Where a rule replicates to.
 *
 * @param region such as {@code eu-west-1}
 * @param registryId the account that owns the destination registry
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ReplicationDestination.html">
 *     ReplicationDestination</a>
 */
public record EcrDestination(String region, String registryId) {
    public EcrDestination {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(registryId, "registryId");
    }

    boolean is(AccountRegion registry) {
        return registryId.equals(registry.accountId()) && region.equals(registry.region());
    }
}

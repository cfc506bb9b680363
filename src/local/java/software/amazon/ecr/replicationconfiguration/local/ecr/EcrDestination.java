package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.Objects;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

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

    static EcrDestination read(JsonValue destination) {
        JsonValue region = Bounds.required(destination, "region");
        Bounds.checkText(
                AccountRegion.isRegion(region.text()),
                region,
                "must be 2 to 25 lower-case letters, digits and hyphens");
        JsonValue registryId = Bounds.required(destination, "registryId");
        Bounds.checkText(AccountRegion.isAccountId(registryId.text()), registryId, "must be twelve digits");
        return new EcrDestination(region.text(), registryId.text());
    }
}

package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.Objects;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/**
 * Shows the replication configuration of the caller's registry.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRegistry.html">
 *     DescribeRegistry</a>
 */
final class DescribeRegistry implements EcrOperation {
    static final String NAME = "DescribeRegistry";

    private final RegistryService service;

    DescribeRegistry(RegistryService service) {
        this.service = Objects.requireNonNull(service, "service");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Output call(AccountRegion registry, JsonValue input) {
        return new Output(registry.accountId(), service.configuration(registry));
    }

    record Output(String registryId, EcrConfiguration replicationConfiguration) {}
}

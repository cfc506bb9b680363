package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/**
 * Replaces the replication configuration of the caller's registry.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html">
 *     PutReplicationConfiguration</a>
 */
final class PutReplicationConfiguration implements EcrOperation {
    static final String NAME = "PutReplicationConfiguration";

    private final RegistryService service;
    private final BooleanSupplier keepUnknownMembers;

    /** @param keepUnknownMembers whether a put keeps members that ECR's service model does not have */
    PutReplicationConfiguration(RegistryService service, BooleanSupplier keepUnknownMembers) {
        this.keepUnknownMembers = Objects.requireNonNull(keepUnknownMembers, "keepUnknownMembers");
        this.service = Objects.requireNonNull(service, "service");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Output call(AccountRegion registry, JsonValue input) {
        EcrConfiguration configuration = EcrConfiguration.read(
                Bounds.required(input, "replicationConfiguration"), keepUnknownMembers.getAsBoolean());
        service.replace(registry, configuration);
        return new Output(configuration);
    }

    record Output(EcrConfiguration replicationConfiguration) {}
}

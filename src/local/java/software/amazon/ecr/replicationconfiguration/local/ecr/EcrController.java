package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonCall;
import software.amazon.ecr.replicationconfiguration.local.http.JsonController;
import software.amazon.ecr.replicationconfiguration.local.http.JsonProtocol;

/**
 * ECR's operations on the replication configuration of a registry.
 *
 * <p>The Region is the one that the request was signed for. The account is the access key id if that is twelve digits,
 * so that one server can play several accounts, and otherwise the configured one.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRegistry.html">
 *     DescribeRegistry</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html">
 *     PutReplicationConfiguration</a>
 */
public final class EcrController implements JsonController {
    /** ECR's protocol: AWS JSON 1.1. */
    public static final JsonProtocol PROTOCOL =
            new JsonProtocol("application/x-amz-json-1.1", "AmazonEC2ContainerRegistry_V20150921.");

    private final String accountId;
    private final RegistryService service;
    private final BooleanSupplier keepUnknownMembers;

    /** @param keepUnknownMembers whether a put keeps members that ECR's service model does not have */
    public EcrController(String accountId, RegistryService service, BooleanSupplier keepUnknownMembers) {
        this.keepUnknownMembers = Objects.requireNonNull(keepUnknownMembers, "keepUnknownMembers");
        this.accountId = Objects.requireNonNull(accountId, "accountId");
        this.service = Objects.requireNonNull(service, "service");
    }

    @Override
    public HttpAnswer handle(JsonCall call) {
        return PROTOCOL.answer(
                switch (call.operation()) {
                    case "DescribeRegistry" -> describeRegistry(call);
                    case "PutReplicationConfiguration" -> putReplicationConfiguration(call);
                    default ->
                        throw AwsError.unknownOperation(
                                "This registry offers DescribeRegistry and PutReplicationConfiguration, not '%s'."
                                        .formatted(call.operation()));
                });
    }

    private DescribeRegistryOutput describeRegistry(JsonCall call) {
        AccountRegion registry = registry(call.credentialScope());
        call.input();
        return new DescribeRegistryOutput(registry.accountId(), service.configuration(registry));
    }

    private PutReplicationConfigurationOutput putReplicationConfiguration(JsonCall call) {
        AccountRegion registry = registry(call.credentialScope());
        EcrConfiguration configuration = EcrConfiguration.read(
                Bounds.required(call.input(), "replicationConfiguration"), keepUnknownMembers.getAsBoolean());
        service.replace(registry, configuration);
        return new PutReplicationConfigurationOutput(configuration);
    }

    private AccountRegion registry(CredentialScope scope) {
        if (!scope.service().equals("ecr")) {
            throw new AwsError(
                    400,
                    "InvalidSignatureException",
                    "The request is signed for the service '%s'; sign it for 'ecr'.".formatted(scope.service()));
        }
        return AccountRegion.of(scope, accountId);
    }

    record DescribeRegistryOutput(String registryId, EcrConfiguration replicationConfiguration) {}

    record PutReplicationConfigurationOutput(EcrConfiguration replicationConfiguration) {}
}

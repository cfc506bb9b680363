package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonCall;
import software.amazon.ecr.replicationconfiguration.local.http.JsonController;
import software.amazon.ecr.replicationconfiguration.local.http.JsonProtocol;

/**
 * Answers calls of ECR's operations.
 *
 * <p>The Region is the one that the request was signed for. The account is the access key id if that is twelve digits,
 * so that one server can play several accounts, and otherwise the configured one.
 */
public final class EcrController implements JsonController {
    /** ECR's protocol: AWS JSON 1.1. */
    public static final JsonProtocol PROTOCOL =
            new JsonProtocol("application/x-amz-json-1.1", "AmazonEC2ContainerRegistry_V20150921.");

    private final String accountId;
    private final Map<String, EcrOperation> operations;

    EcrController(String accountId, List<EcrOperation> operations) {
        this.accountId = Objects.requireNonNull(accountId, "accountId");
        this.operations = operations.stream().collect(Collectors.toMap(EcrOperation::name, Function.identity()));
    }

    @Override
    public HttpAnswer handle(JsonCall call) {
        EcrOperation operation = operations.get(call.operation());
        if (operation == null) {
            throw AwsError.unknownOperation("This registry does not offer '%s'. It offers %s."
                    .formatted(
                            call.operation(),
                            String.join(
                                    ", ", operations.keySet().stream().sorted().toList())));
        }
        AccountRegion registry = registry(call.credentialScope());
        return PROTOCOL.answer(operation.call(registry, call.input()));
    }

    /**
     * Returns the registry that a caller means.
     *
     * @throws AwsError if the request is signed for another service
     */
    AccountRegion registry(CredentialScope scope) {
        if (!scope.service().equals("ecr")) {
            throw new AwsError(
                    400,
                    "InvalidSignatureException",
                    "The request is signed for the service '%s'; sign it for 'ecr'.".formatted(scope.service()));
        }
        return AccountRegion.of(scope, accountId);
    }
}

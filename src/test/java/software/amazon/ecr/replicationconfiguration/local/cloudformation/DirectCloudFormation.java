package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Executor;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.OperationListener;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.StackEngine;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.operation.Operations;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.QueryCall;
import software.amazon.ecr.replicationconfiguration.local.http.QueryForm;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/** CloudFormation's operations without a server. A test says on which thread stacks change, and what waiting does. */
public final class DirectCloudFormation {
    public static final String ACCOUNT = "123456789012";
    public static final String REGION = "us-east-2";

    private static final CredentialScope SCOPE = new CredentialScope(ACCOUNT, REGION, "cloudformation");
    private static final Caller CALLER =
            new Caller(ACCOUNT, REGION, AwsSessionCredentials.create(ACCOUNT, "secret", "token"));
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final StackProvisioner provisioner;
    private final Operations operations;

    /**
     * @param schema  of the type that is provisioned
     * @param changed is called after each event of a stack
     */
    public DirectCloudFormation(
            JsonNode schema,
            ResourceProvider provider,
            Executor executor,
            Sleeper sleeper,
            Clock clock,
            Limits limits,
            Runnable changed) {
        provisioner = new StackProvisioner(
                new TypeSchema(schema), provider, OperationListener.NONE, limits, executor, sleeper, clock);
        operations = provisioner.operations(changed, scope -> CALLER);
    }

    /**
     * Calls an operation.
     *
     * @param form names and texts of the members of the input, in turn
     * @return the output, empty if there is none
     * @throws software.amazon.ecr.replicationconfiguration.local.http.AwsError what the call fails with
     */
    public ObjectNode call(String operation, String... form) {
        StringBuilder body = new StringBuilder("Action=" + operation);
        for (int i = 0; i < form.length; i += 2) {
            body.append('&').append(form[i]).append('=').append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        QueryForm input = QueryForm.parse(body.toString().getBytes(StandardCharsets.UTF_8));
        return operations
                .handle(new QueryCall(operation, SCOPE, input))
                .map(output -> JSON.<ObjectNode>valueToTree(output))
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** Returns a stack that is there, under its name, or any by its ARN. */
    public Stack stack(String nameOrId) {
        return provisioner.stacks().find(new AccountRegion(ACCOUNT, REGION), nameOrId);
    }

    public StackEngine engine() {
        return provisioner.engine();
    }
}

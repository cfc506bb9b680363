package software.amazon.ecr.replicationconfiguration.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
import software.amazon.ecr.replicationconfiguration.testing.JsonOperation;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;

/** Runs operations of a provider for the registry of one account in one Region, with the requests of {@code cfn test}. */
public final class ProviderClient {
    private final ResourceProvider provider;
    private final String accountId;
    private final String region;

    public ProviderClient(ResourceProvider provider, String accountId, String region) {
        this.provider = provider;
        this.accountId = accountId;
        this.region = region;
    }

    /** Returns the events of one operation, the last of them final. */
    public List<ObjectNode> events(String action, JsonNode model) {
        JsonOperation operation = operation(action, model, null);
        operation.finish();
        return operation.events();
    }

    /** Returns the final event of an operation. */
    public ObjectNode run(String action, JsonNode model) {
        return operation(action, model, null).finish();
    }

    /** Returns the final event of an UPDATE. */
    public ObjectNode update(JsonNode model, JsonNode previous) {
        return operation("UPDATE", model, previous).finish();
    }

    private JsonOperation operation(String action, JsonNode model, JsonNode previous) {
        JsonRequest request = JsonRequest.of(Action.valueOf(action))
                .registry(accountId, region)
                .properties(model.toString())
                .previousProperties(String.valueOf(previous));
        return new JsonOperation(provider, request.json());
    }
}

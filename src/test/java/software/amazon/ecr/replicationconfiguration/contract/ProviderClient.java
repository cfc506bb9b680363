package software.amazon.ecr.replicationconfiguration.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;

/**
 * Sends a provider the requests that {@code cfn test} sends, and invokes it again without delay as long as it says
 * IN_PROGRESS. It keeps every progress event as raw JSON, so that tests see what is there and what is not.
 */
public final class ProviderClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_INVOCATIONS = 30;

    private final ResourceProvider provider;
    private final String accountId;
    private final String region;

    public ProviderClient(ResourceProvider provider, String accountId, String region) {
        this.provider = provider;
        this.accountId = accountId;
        this.region = region;
    }

    /** The events of one operation, the last of them final. */
    public List<ObjectNode> events(String action, JsonNode model, JsonNode previous) {
        ObjectNode request = object(request(action, model, previous).json());
        List<ObjectNode> events = new ArrayList<>();
        do {
            ObjectNode event = object(provider.invoke(request.toString()));
            events.add(event);
            request.set("callbackContext", event.get("callbackContext"));
            if (event.has("resourceModel")) {
                request.withObject("requestData").set("resourceProperties", event.get("resourceModel"));
            }
        } while (isInProgress(last(events)) && events.size() < MOST_INVOCATIONS);
        return events;
    }

    /** The final event of an operation. */
    public ObjectNode run(String action, JsonNode model) {
        return last(events(action, model, null));
    }

    public ObjectNode update(JsonNode model, JsonNode previous) {
        return last(events("UPDATE", model, previous));
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + json, e);
        }
    }

    private JsonRequest request(String action, JsonNode model, JsonNode previous) {
        return JsonRequest.of(Action.valueOf(action))
                .registry(accountId, region)
                .properties(model.toString())
                .previousProperties(String.valueOf(previous));
    }

    private static boolean isInProgress(ObjectNode event) {
        return event.path("status").asText().equals("IN_PROGRESS");
    }

    private static ObjectNode last(List<ObjectNode> events) {
        return events.get(events.size() - 1);
    }
}

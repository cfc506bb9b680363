package software.amazon.ecr.replicationconfiguration.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

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
        ObjectNode request = request(action, model, previous);
        List<ObjectNode> events = new ArrayList<>();
        do {
            ObjectNode event = invoke(request);
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

    /** The event of a single invocation. */
    public ObjectNode invoke(ObjectNode request) {
        try {
            return (ObjectNode) JSON.readTree(provider.invoke(request.toString()));
        } catch (JsonProcessingException e) {
            throw new AssertionError("The answer is not JSON", e);
        }
    }

    public ObjectNode request(String action, JsonNode model, JsonNode previous) {
        ObjectNode request = JSON.createObjectNode();
        request.put("action", action);
        request.put("awsAccountId", accountId);
        request.put("region", region);
        request.put("bearerToken", "00000000-0000-0000-0000-000000000000");
        request.put("resourceType", "AWS::ECR::ReplicationConfiguration");
        request.putNull("callbackContext");
        ObjectNode data = request.putObject("requestData");
        data.putObject("callerCredentials")
                .put("accessKeyId", "AKIDEXAMPLE")
                .put("secretAccessKey", "example-secret-key")
                .put("sessionToken", "example-session-token");
        data.put("logicalResourceId", "Replication");
        data.set("resourceProperties", model);
        data.set("previousResourceProperties", previous);
        return request;
    }

    private static boolean isInProgress(ObjectNode event) {
        return event.path("status").asText().equals("IN_PROGRESS");
    }

    private static ObjectNode last(List<ObjectNode> events) {
        return events.get(events.size() - 1);
    }
}

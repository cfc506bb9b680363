package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** The JSON that CloudFormation sends to a handler: all invocations of one operation share everything but its progress. */
final class RequestEnvelope {

    private final ObjectNode json;

    private RequestEnvelope(ObjectNode json) {
        this.json = json;
    }

    /** Returns the request that opens an operation, under a bearer token of its own. */
    static RequestEnvelope first(ResourceType type, Caller caller, HandlerOperation operation) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("callerCredentials", credentials(caller.credentials()));
        data.set("resourceProperties", operation.desired());
        data.set("previousResourceProperties", operation.previous());
        data.put("logicalResourceId", operation.logicalResourceId());

        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("action", operation.action().name());
        json.put("resourceType", type.name());
        json.put("awsAccountId", caller.accountId());
        json.put("region", caller.region());
        json.put("bearerToken", UUID.randomUUID().toString());
        json.set("requestData", data);
        json.putNull("callbackContext");
        return new RequestEnvelope(json);
    }

    /** Returns the request that continues an operation: with the event's callback context and model. */
    RequestEnvelope after(HandlerResponse event) {
        ObjectNode next = json.deepCopy();
        next.set("callbackContext", event.callbackContext());
        if (event.resourceModel() != null) {
            next.withObject("requestData").set("resourceProperties", event.resourceModel());
        }
        return new RequestEnvelope(next);
    }

    String json() {
        return json.toString();
    }

    private static ObjectNode credentials(AwsSessionCredentials credentials) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("accessKeyId", credentials.accessKeyId())
                .put("secretAccessKey", credentials.secretAccessKey())
                .put("sessionToken", credentials.sessionToken());
    }
}

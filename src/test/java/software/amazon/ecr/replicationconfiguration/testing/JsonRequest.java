package software.amazon.ecr.replicationconfiguration.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.RequestData;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/**
 * The JSON that CloudFormation sends to a handler: what the RPDK reads as a {@link HandlerRequest} and, below {@code
 * requestData}, as {@link RequestData}. Values are JSON text that is taken as it is, so that a test can break it.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract.html">
 *      Resource type handler contract</a>, which says what each handler may expect of its input
 */
public final class JsonRequest {
    /** The properties unless a test gives others: one rule, in shorthand. */
    public static final String PROPERTIES =
            "{\"ReplicationConfiguration\":{\"Rules\":[{\"Destination\":{\"Region\":\"eu-west-1\"}}]}}";

    private final ObjectNode json;

    private JsonRequest(ObjectNode json) {
        this.json = json;
    }

    /** Returns the first request of an operation, complete. */
    public static JsonRequest of(Action action) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("action", action.name())
                .put("resourceType", ResourceModel.TYPE_NAME)
                .put("awsAccountId", TestModels.REGISTRY_ID)
                .put("region", TestModels.REGION)
                .put("bearerToken", "00000000-0000-0000-0000-000000000000");
        return new JsonRequest(json)
                .credentials("AKIDEXAMPLE", "example-secret-key", "example-session-token")
                .properties(PROPERTIES)
                .previousProperties("null")
                .withData("logicalResourceId", "\"Replication\"")
                .context("null");
    }

    public JsonRequest registry(String accountId, String region) {
        return new JsonRequest(json.deepCopy().put("awsAccountId", accountId).put("region", region));
    }

    public JsonRequest context(String value) {
        return with("callbackContext", value);
    }

    public JsonRequest credentials(String accessKeyId, String secretAccessKey, String sessionToken) {
        return credentials("{\"accessKeyId\":\"%s\",\"secretAccessKey\":\"%s\",\"sessionToken\":\"%s\"}"
                .formatted(accessKeyId, secretAccessKey, sessionToken));
    }

    public JsonRequest credentials(String value) {
        return withData("callerCredentials", value);
    }

    public JsonRequest properties(String value) {
        return withData("resourceProperties", value);
    }

    public JsonRequest previousProperties(String value) {
        return withData("previousResourceProperties", value);
    }

    /** Returns the same request with this value for a member, which need not have been there. */
    public JsonRequest with(String name, String value) {
        return new JsonRequest(json.deepCopy().putRawValue(name, new RawValue(value)));
    }

    /** Returns the same request with this value for a member of {@code requestData}. */
    public JsonRequest withData(String name, String value) {
        ObjectNode changed = json.deepCopy();
        changed.withObject("/requestData").putRawValue(name, new RawValue(value));
        return new JsonRequest(changed);
    }

    /** Returns the same request without a member, which may be one of {@code requestData}. */
    public JsonRequest without(String name) {
        ObjectNode changed = json.deepCopy();
        changed.remove(name);
        changed.withObject("/requestData").remove(name);
        return new JsonRequest(changed);
    }

    /** Returns the text of the request. */
    public String json() {
        return json.toString();
    }
}

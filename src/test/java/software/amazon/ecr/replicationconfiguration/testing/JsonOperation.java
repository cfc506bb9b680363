package software.amazon.ecr.replicationconfiguration.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/**
 * One operation of a provider, driven as CloudFormation does but without its delays: each request after the first
 * holds the callback context and the model of the event before. Events are raw JSON, so that tests see what is there
 * and what is not. {@link HandlerCalls} does the same with the objects of a handler.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-progressevent.html">
 *      ProgressEvent object schema</a>
 */
public final class JsonOperation {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** More than an operation of the provider takes: it gives up after 20 waits. */
    private static final int MOST_INVOCATIONS = 30;

    private final ResourceProvider provider;
    private final List<ObjectNode> events = new ArrayList<>();
    private final ObjectNode request;

    /** @param request the request to begin with, which may be one that continues an operation */
    public JsonOperation(ResourceProvider provider, String request) {
        this.provider = provider;
        this.request = object(request);
    }

    /** Makes the next invocation and returns its event. */
    public ObjectNode resume() {
        ObjectNode event = object(provider.invoke(request.toString()));
        events.add(event);
        request.set("callbackContext", event.get("callbackContext"));
        if (event.has("resourceModel")) {
            request.withObject("/requestData").set("resourceProperties", event.get("resourceModel"));
        }
        return event;
    }

    /** Makes the invocations that are left and returns the final event. */
    public ObjectNode finish() {
        ObjectNode event = resume();
        while (event.path("status").asText().equals("IN_PROGRESS")) {
            if (events.size() == MOST_INVOCATIONS) {
                throw new AssertionError("Still in progress after " + MOST_INVOCATIONS + " invocations: " + event);
            }
            event = resume();
        }
        return event;
    }

    /** Returns the events so far. */
    public List<ObjectNode> events() {
        return List.copyOf(events);
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + json, e);
        }
    }
}

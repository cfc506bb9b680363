package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/**
 * The handlers and the registry of a type for tests. At each place there is one thing at most, known by the place; so
 * a thing of another size stays the same, and one at another place is another. An operation of a handler is answered
 * as the test says, or else as a handler without faults answers.
 */
public final class Things implements ResourceProvider {
    public static final String TYPE = "Test::Box::Thing";
    public static final JsonNode SCHEMA = json("""
            {"typeName": "Test::Box::Thing",
             "properties": {"Id": {"type": "string"}, "Place": {"type": "string"}, "Size": {"type": "string"}},
             "readOnlyProperties": ["/properties/Id"],
             "createOnlyProperties": ["/properties/Place"],
             "primaryIdentifier": ["/properties/Id"]}""");

    private final Map<String, ObjectNode> registry = new TreeMap<>();
    private final List<Planned> planned = new ArrayList<>();
    private final Map<String, HandlerAnswer> answers = new HashMap<>();
    private final Map<String, Integer> invocations = new HashMap<>();

    private record Planned(Action action, String logicalId, HandlerAnswer answer) {}

    /** Plans the answer to the next operation of a handler for the resource that has no plan yet. */
    public Things answer(Action action, String logicalId, HandlerAnswer answer) {
        planned.add(new Planned(action, logicalId, answer));
        return this;
    }

    /** Returns what there is, by identifier. */
    public Map<String, ObjectNode> registry() {
        return registry;
    }

    /** Puts somebody's thing at a place. */
    public void putAt(int place, int size) {
        registry.put(
                "at-" + place,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("Place", Integer.toString(place))
                        .put("Size", Integer.toString(size)));
    }

    @Override
    public String invoke(String request) {
        JsonNode json = json(request);
        String token = json.path("bearerToken").asText();
        HandlerAnswer answer = answers.computeIfAbsent(token, any -> plannedFor(json));
        return answer.of(this, json, invocations.merge(token, 1, Integer::sum)).toString();
    }

    /** Does what a request asks for and answers as a handler without faults does. */
    ObjectNode carryOut(JsonNode request) {
        Action action = Action.valueOf(request.path("action").asText());
        ObjectNode desired = desired(request);
        String id = id(desired);
        boolean exists = registry.containsKey(id);
        if (action == Action.CREATE && exists) {
            return failed(HandlerErrorCode.AlreadyExists, id + " exists already.", identifier(id));
        }
        if (action != Action.CREATE && !exists) {
            return failed(HandlerErrorCode.NotFound, id + " does not exist.", null);
        }
        switch (action) {
            case CREATE, UPDATE -> registry.put(id, desired);
            case DELETE -> registry.remove(id);
            default -> {}
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("status", "SUCCESS");
        if (action != Action.DELETE) {
            event.set("resourceModel", identifier(id).setAll(registry.get(id)));
        }
        return event;
    }

    static ObjectNode failed(HandlerErrorCode code, String message, ObjectNode model) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("status", "FAILED")
                .put("errorCode", code.name())
                .put("message", message);
        return model == null ? event : event.set("resourceModel", model);
    }

    /** Returns the properties that a request asks for, without the identifier. */
    static ObjectNode desired(JsonNode request) {
        ObjectNode properties =
                request.path("requestData").path("resourceProperties").deepCopy();
        if (!properties.has("Place")) {
            properties.put("Place", properties.path("Id").asText().substring("at-".length()));
        }
        properties.remove("Id");
        return properties;
    }

    static String id(ObjectNode desired) {
        return "at-" + desired.path("Place").asText();
    }

    static ObjectNode identifier(String id) {
        return JsonNodeFactory.instance.objectNode().put("Id", id);
    }

    static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private HandlerAnswer plannedFor(JsonNode request) {
        for (Planned plan : planned) {
            if (plan.action().name().equals(request.path("action").asText())
                    && plan.logicalId()
                            .equals(request.at("/requestData/logicalResourceId").asText())) {
                planned.remove(plan);
                return plan.answer();
            }
        }
        return HandlerAnswer.SUCCESS;
    }
}

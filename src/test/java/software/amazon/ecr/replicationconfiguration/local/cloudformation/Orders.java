package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/** A provider of {@code Test::Shop::Order} that keeps orders in memory, and answers otherwise where a test wants it. */
public final class Orders implements ResourceProvider {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The orders by their id. */
    public final Map<String, ObjectNode> stored = Collections.synchronizedMap(new LinkedHashMap<>());
    /** The actions that were asked for, each with the logical id of the resource. */
    public final List<String> invocations = Collections.synchronizedList(new ArrayList<>());

    private final Map<String, Function<ObjectNode, String>> instead = new ConcurrentHashMap<>();
    private int count;

    /** Answers an action with a progress event, in which apostrophes stand for quotation marks. */
    public void answer(String action, String event) {
        answer(action, properties -> event.replace('\'', '"'));
    }

    /** Answers an action as the function of the desired properties says; where that is null, as ever. */
    public void answer(String action, Function<ObjectNode, String> event) {
        instead.put(action, event);
    }

    /** Answers an action as ever. */
    public void answerAsEver(String action) {
        instead.remove(action);
    }

    @Override
    public String invoke(String request) {
        JsonNode json = read(request);
        String action = json.path("action").asText();
        ObjectNode desired = (ObjectNode) json.at("/requestData/resourceProperties");
        invocations.add(action + " " + json.at("/requestData/logicalResourceId").asText());
        return Optional.ofNullable(instead.get(action))
                .map(function -> function.apply(desired))
                .orElseGet(() -> handle(action, desired).toString());
    }

    private synchronized ObjectNode handle(String action, ObjectNode desired) {
        if (action.equals("CREATE")) {
            desired.put("Id", "order-" + ++count);
        }
        String id = desired.path("Id").asText();
        if (!action.equals("CREATE") && !stored.containsKey(id)) {
            return event("FAILED").put("errorCode", "NotFound").put("message", "There is no order " + id);
        }
        switch (action) {
            case "READ" -> {}
            case "DELETE" -> {
                stored.remove(id);
                return event("SUCCESS");
            }
            default -> stored.put(id, canonical(desired));
        }
        ObjectNode success = event("SUCCESS");
        success.set("resourceModel", stored.get(id));
        return success;
    }

    /** Buyers are kept in lower case. */
    private static ObjectNode canonical(ObjectNode desired) {
        ObjectNode canonical = desired.deepCopy();
        if (desired.has("Buyer")) {
            canonical.put("Buyer", desired.get("Buyer").asText().toLowerCase(Locale.ROOT));
        }
        return canonical;
    }

    private static ObjectNode event(String status) {
        return JsonNodeFactory.instance.objectNode().put("status", status);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}

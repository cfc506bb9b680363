package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackEvent;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/**
 * What happens to a stack, a line each: {@code $} an operation that a client calls, {@code !} the error that it fails
 * with, {@code >} an invocation of a handler with its operation's request token, {@code <} its answer, and events.
 */
final class StackTimeline {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> tokens = new HashMap<>();
    private int told;

    void addCall(String operation) {
        lines.add("$ " + operation);
    }

    void addError(AwsError error) {
        lines.add("! %s: %s".formatted(error.code(), shown(error.getMessage())));
    }

    void addInvocation(JsonNode request) {
        JsonNode data = request.path("requestData");
        lines.add("> %s %s %s %s%s%s"
                .formatted(
                        request.path("action").asText(),
                        data.path("logicalResourceId").asText(),
                        tokens.computeIfAbsent(
                                request.path("bearerToken").asText(), any -> "token-" + (tokens.size() + 1)),
                        data.path("resourceProperties"),
                        shown(" was ", data.path("previousResourceProperties")),
                        shown(" context ", request.path("callbackContext"))));
    }

    void addAnswer(String status) {
        lines.add("< " + status);
    }

    /** Adds the events that have come since. */
    void addEvents(Stack stack) {
        List<StackEvent> events = new ArrayList<>(stack.events());
        Collections.reverse(events);
        events.stream().skip(told).map(this::shown).forEach(lines::add);
        told = events.size();
    }

    /** Forgets what happened so far. */
    void clear() {
        lines.clear();
        tokens.clear();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private String shown(StackEvent event) {
        String what = event.isOfStack()
                ? "stack"
                : event.logicalResourceId()
                        + (event.physicalResourceId() == null ? "" : " " + event.physicalResourceId());
        String reason = event.resourceStatusReason() == null ? "" : ": " + shown(event.resourceStatusReason());
        return "  %s %s%s".formatted(event.resourceStatus(), what, reason);
    }

    private static String shown(String name, JsonNode object) {
        return object.isObject() ? name + object : "";
    }

    private String shown(String message) {
        String text = message.replaceAll("arn:aws:cloudformation:[^ \\]]*", "ARN");
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            text = text.replace(token.getKey(), token.getValue());
        }
        return text;
    }
}

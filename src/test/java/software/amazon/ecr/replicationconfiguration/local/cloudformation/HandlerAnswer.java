package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.local.provider.ProviderCrashException;

/** How a handler answers the invocations of one operation. */
public record HandlerAnswer(String name, Behaviour behaviour) {
    static final HandlerAnswer SUCCESS =
            new HandlerAnswer("success", (things, request, invocation) -> things.carryOut(request));

    /** Never more than in progress. */
    static final HandlerAnswer IN_PROGRESS = new HandlerAnswer(
            "in progress for ever",
            (things, request, invocation) ->
                    invocation == 1 ? begun(things, request) : inProgress(request, invocation));

    static final HandlerAnswer INVALID = failure(HandlerErrorCode.InvalidRequest, "bad");

    private static final int DELAY_SECONDS = 5;

    /** What a handler does at an invocation, and what it answers. */
    interface Behaviour {
        /** @param invocation counts from 1 */
        ObjectNode answer(Things things, JsonNode request, int invocation);
    }

    /** Returns all answers that a stack is tried with. */
    static List<HandlerAnswer> all() {
        List<HandlerAnswer> all = new ArrayList<>();
        all.add(SUCCESS);
        all.add(new HandlerAnswer(
                "in progress, then success",
                (things, request, invocation) -> invocation == 1 ? begun(things, request) : ended(request)));
        all.add(IN_PROGRESS);
        all.add(new HandlerAnswer("answer lost", (things, request, invocation) -> {
            things.carryOut(request);
            return crashed(new SocketTimeoutException("no answer"));
        }));
        all.add(new HandlerAnswer(
                "crash", (things, request, invocation) -> crashed(new IllegalStateException("crash"))));
        all.add(new HandlerAnswer(
                "in progress, then crash",
                (things, request, invocation) ->
                        invocation == 1 ? begun(things, request) : crashed(new IllegalStateException("crash"))));
        all.add(new HandlerAnswer(
                "Throttling after the change, then as it is",
                (things, request, invocation) -> invocation == 1
                        ? failedLate(things, request, HandlerErrorCode.Throttling)
                        : things.carryOut(request)));
        for (HandlerErrorCode code : HandlerErrorCode.values()) {
            all.add(failure(code, "no"));
            all.add(failureWithModel(code));
        }
        return all;
    }

    /** Nothing is done, and the answer does not name the resource. */
    static HandlerAnswer failure(HandlerErrorCode code, String message) {
        return new HandlerAnswer(code.name(), (things, request, invocation) -> Things.failed(code, message, null));
    }

    /** The change is made before it fails, and the answer names the resource. What exists already is another's. */
    static HandlerAnswer failureWithModel(HandlerErrorCode code) {
        return new HandlerAnswer(
                code + " with the model", (things, request, invocation) -> failedLate(things, request, code));
    }

    /** Does something while the handler is invoked, which succeeds. */
    static HandlerAnswer after(Runnable meanwhile) {
        return SUCCESS.duringWhich(meanwhile);
    }

    /** Does something while the handler is invoked, which then answers like this. */
    HandlerAnswer duringWhich(Runnable meanwhile) {
        return new HandlerAnswer(name, (things, request, invocation) -> {
            meanwhile.run();
            return behaviour.answer(things, request, invocation);
        });
    }

    /** No handler can do this to the engine: it stands for a defect of the engine. */
    static HandlerAnswer defect() {
        return new HandlerAnswer("defect", (things, request, invocation) -> {
            throw new IllegalStateException("a defect");
        });
    }

    ObjectNode of(Things things, JsonNode request, int invocation) {
        return behaviour.answer(things, request, invocation);
    }

    private static ObjectNode begun(Things things, JsonNode request) {
        things.carryOut(request);
        return inProgress(request, 1);
    }

    private static ObjectNode inProgress(JsonNode request, int step) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("status", "IN_PROGRESS")
                .put("callbackDelaySeconds", DELAY_SECONDS);
        event.putObject("callbackContext").put("step", step);
        return event.set("resourceModel", model(request));
    }

    private static ObjectNode ended(JsonNode request) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("status", "SUCCESS");
        return request.path("action").asText().equals("DELETE") ? event : event.set("resourceModel", model(request));
    }

    private static ObjectNode failedLate(Things things, JsonNode request, HandlerErrorCode code) {
        ObjectNode model = model(request);
        if (code == HandlerErrorCode.AlreadyExists) {
            things.registry()
                    .put(
                            model.path("Id").asText(),
                            JsonNodeFactory.instance.objectNode().put("Owner", "other"));
        } else {
            things.carryOut(request);
        }
        return Things.failed(code, "no", model);
    }

    private static ObjectNode crashed(Exception cause) {
        throw new ProviderCrashException(cause);
    }

    private static ObjectNode model(JsonNode request) {
        ObjectNode desired = Things.desired(request);
        return Things.identifier(Things.id(desired)).setAll(desired);
    }
}

package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.OperationStatus;

/**
 * How an operation ended.
 *
 * @param status      SUCCESS or FAILED
 * @param errorCode   null after SUCCESS
 * @param message     may be null after SUCCESS
 * @param model       the last model that the handler returned; null where there is none, as after DELETE or LIST
 * @param models      what LIST found; empty for every other action
 * @param invocations how often the handler was invoked
 * @param duration    from the first invocation to the last answer, delays included
 */
public record OperationResult(
        Action action,
        OperationStatus status,
        HandlerErrorCode errorCode,
        String message,
        ObjectNode model,
        List<ObjectNode> models,
        int invocations,
        Duration duration) {

    public OperationResult {
        models = List.copyOf(models);
    }

    /** Returns the same result with one more sentence at the end of its message. */
    public OperationResult withNote(String note) {
        String text = message == null ? note : message + " " + note;
        return new OperationResult(action, status, errorCode, text, model, models, invocations, duration);
    }

    /** Returns whether the operation ended with SUCCESS. */
    public boolean succeeded() {
        return status == OperationStatus.SUCCESS;
    }
}

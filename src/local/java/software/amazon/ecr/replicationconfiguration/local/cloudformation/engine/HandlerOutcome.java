package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.HandlerInvocation;

/**
 * How an operation of a handler ended, as a stack sees it.
 *
 * @param succeeded   whether the handler answered SUCCESS
 * @param errorCode   null after a success, and if the operation was cancelled
 * @param reason      what events say; null after a success
 * @param model       the model of the handler's last answer; null if that had none
 * @param invocations the invocations that it took
 */
record HandlerOutcome(
        boolean succeeded,
        HandlerErrorCode errorCode,
        String reason,
        ObjectNode model,
        List<HandlerInvocation> invocations) {
    HandlerOutcome {
        invocations = List.copyOf(invocations);
    }

    boolean failedWith(HandlerErrorCode code) {
        return errorCode == code;
    }
}

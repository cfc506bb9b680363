package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

/**
 * One invocation of a handler on the way to an event.
 *
 * @param action         such as {@code CREATE}
 * @param number         counts from 1 within the handler's operation
 * @param status         what the handler answered
 * @param errorCode      null unless it failed
 * @param message        may be null
 * @param durationMillis how long the handler took
 * @param delayMillis    after which delay the handler is invoked again; null if this was the last invocation
 */
public record HandlerInvocation(
        String action,
        int number,
        String status,
        String errorCode,
        String message,
        long durationMillis,
        Long delayMillis) {
    HandlerInvocation withMessage(String newMessage) {
        return new HandlerInvocation(action, number, status, errorCode, newMessage, durationMillis, delayMillis);
    }
}

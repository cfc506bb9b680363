package software.amazon.ecr.replicationconfiguration.wrapper;

import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.failure.MessageLimit;

/** What every answer of the wrapper keeps to, also those that the kit makes without asking a handler. */
public final class AnswerContract {
    private AnswerContract() {}

    /**
     * Reports bad input as such where the kit calls it an internal failure, gives every failure a message, and keeps
     * messages short.
     *
     * @param rawRequest the request as it came in
     */
    public static void apply(ProgressEvent<ResourceModel, CallbackContext> answer, byte[] rawRequest) {
        if (answer.getErrorCode() == HandlerErrorCode.InternalFailure) {
            RequestDefect.find(rawRequest).ifPresent(defect -> {
                answer.setErrorCode(HandlerErrorCode.InvalidRequest);
                answer.setMessage(defect);
                answer.setResourceModel(null);
            });
        }
        if (answer.getStatus() == OperationStatus.FAILED && answer.getMessage() == null) {
            answer.setMessage("The handler failed without a message; its log says where.");
        }
        answer.setMessage(MessageLimit.shorten(answer.getMessage()));
    }
}

package software.amazon.ecr.replicationconfiguration.wrapper;

import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.failure.MessageLimit;

/** What every answer of the wrapper keeps to, also those that the RPDK makes without asking a handler. */
final class AnswerContract {
    private AnswerContract() {}

    /** Gives every failure a message, and keeps messages short. */
    static void apply(ProgressEvent<ResourceModel, CallbackContext> answer) {
        if (answer.getStatus() == OperationStatus.FAILED && answer.getMessage() == null) {
            answer.setMessage("The handler failed without a message; its log says where.");
        }
        answer.setMessage(MessageLimit.shorten(answer.getMessage()));
    }
}

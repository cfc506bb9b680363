package software.amazon.ecr.replicationconfiguration.testing;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/** Assertions on progress events, each on the whole event. */
public final class ProgressEventAssert
        extends AbstractAssert<ProgressEventAssert, ProgressEvent<ResourceModel, CallbackContext>> {

    private ProgressEventAssert(ProgressEvent<ResourceModel, CallbackContext> actual) {
        super(actual, ProgressEventAssert.class);
    }

    public static ProgressEventAssert assertThat(ProgressEvent<ResourceModel, CallbackContext> event) {
        return new ProgressEventAssert(event);
    }

    /** SUCCESS with this model, or with none if it is null, and nothing to come back for. */
    public void succeeded(ResourceModel model, String message) {
        Assertions.assertThat(actual).isEqualTo(ProgressEvent.success(model, null, message));
    }

    /** SUCCESS with these models and no single one. */
    public void listed(ResourceModel... models) {
        Assertions.assertThat(actual)
                .isEqualTo(ProgressEvent.<ResourceModel, CallbackContext>builder()
                        .status(OperationStatus.SUCCESS)
                        .resourceModels(List.of(models))
                        .build());
    }

    /** FAILED, with this model, or with none if it is null. */
    public void failed(HandlerErrorCode code, String message, ResourceModel model) {
        Assertions.assertThat(actual).isEqualTo(ProgressEvent.failed(model, null, code, message));
    }

    /** IN_PROGRESS with this message, to be invoked again after two seconds. */
    public void waits(String message) {
        Assertions.assertThat(actual)
                .returns(OperationStatus.IN_PROGRESS, ProgressEvent::getStatus)
                .returns(2, ProgressEvent::getCallbackDelaySeconds)
                .returns(message, ProgressEvent::getMessage)
                .returns(null, ProgressEvent::getErrorCode);
        Assertions.assertThat(actual.getCallbackContext()).isNotNull();
    }
}

package software.amazon.ecr.replicationconfiguration.json;

import java.util.List;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/** Writes progress events. */
final class EventJson {
    private EventJson() {}

    static void write(ProgressEvent<?, ?> event, PlainJsonWriter json) {
        json.scalar("status", event.getStatus());
        json.scalar("errorCode", event.getErrorCode());
        json.scalar("message", event.getMessage());
        json.scalar("result", event.getResult());
        json.object("callbackContext", (CallbackContext) event.getCallbackContext(), EventJson::writeContext);
        json.scalar("callbackDelaySeconds", event.getCallbackDelaySeconds());
        json.object("resourceModel", (ResourceModel) event.getResourceModel(), ModelJson::write);
        json.objects("resourceModels", models(event), ModelJson::write);
        json.scalar("nextToken", event.getNextToken());
    }

    private static void writeContext(CallbackContext context, PlainJsonWriter json) {
        json.scalar("write", context.getWrite());
        json.scalar("waits", context.getWaits());
    }

    private static List<ResourceModel> models(ProgressEvent<?, ?> event) {
        return event.getResourceModels() == null
                ? null
                : event.getResourceModels().stream()
                        .map(ResourceModel.class::cast)
                        .toList();
    }
}

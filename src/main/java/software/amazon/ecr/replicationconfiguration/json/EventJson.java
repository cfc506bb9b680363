package software.amazon.ecr.replicationconfiguration.json;

import java.util.List;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/** Writes progress events that end an operation. */
final class EventJson {
    private EventJson() {}

    static void write(ProgressEvent<?, ?> event, PlainJsonWriter json) {
        json.scalar("status", event.getStatus());
        json.scalar("errorCode", event.getErrorCode());
        json.scalar("message", event.getMessage());
        json.scalar("result", event.getResult());
        json.scalar("callbackDelaySeconds", event.getCallbackDelaySeconds());
        json.object("resourceModel", (ResourceModel) event.getResourceModel(), ModelJson::write);
        json.objects("resourceModels", models(event), ModelJson::write);
        json.scalar("nextToken", event.getNextToken());
    }

    private static List<ResourceModel> models(ProgressEvent<?, ?> event) {
        return event.getResourceModels() == null
                ? null
                : event.getResourceModels().stream()
                        .map(ResourceModel.class::cast)
                        .toList();
    }
}

package software.amazon.ecr.replicationconfiguration.json;

import org.json.JSONStringer;
import org.json.JSONWriter;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/** Writes progress events that end an operation. */
final class EventJson {
    private EventJson() {}

    /** Leaves out what is null. */
    static String write(ProgressEvent<?, ?> event) {
        JSONWriter json = new JSONStringer().object();
        write("status", event.getStatus(), json);
        write("errorCode", event.getErrorCode(), json);
        write("message", event.getMessage(), json);
        write("result", event.getResult(), json);
        json.key("callbackDelaySeconds").value(event.getCallbackDelaySeconds());
        if (event.getResourceModel() instanceof ResourceModel model) {
            json.key("resourceModel");
            ModelJson.write(model, json);
        }
        if (event.getResourceModels() != null) {
            json.key("resourceModels").array();
            for (Object model : event.getResourceModels()) {
                ModelJson.write((ResourceModel) model, json);
            }
            json.endArray();
        }
        write("nextToken", event.getNextToken(), json);
        return json.endObject().toString();
    }

    private static void write(String name, Object value, JSONWriter json) {
        if (value != null) {
            json.key(name).value(value);
        }
    }
}

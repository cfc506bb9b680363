package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.OperationStatus;

/**
 * What a handler answers, as it stands in its JSON: fields that it left out are null or 0.
 *
 * @param callbackDelaySeconds how long to wait before the next invocation, when the status is IN_PROGRESS
 * @param resourceModels       what LIST found
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-progressevent.html">
 *     ProgressEvent object schema</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HandlerResponse(
        OperationStatus status,
        HandlerErrorCode errorCode,
        String message,
        JsonNode callbackContext,
        int callbackDelaySeconds,
        ObjectNode resourceModel,
        List<ObjectNode> resourceModels) {

    public HandlerResponse {
        resourceModels = resourceModels == null ? null : List.copyOf(resourceModels);
    }

    static HandlerResponse failed(HandlerErrorCode errorCode, String message) {
        return new HandlerResponse(OperationStatus.FAILED, errorCode, message, null, 0, null, null);
    }
}

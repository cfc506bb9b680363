package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import software.amazon.cloudformation.Action;

/**
 * What clients see of a resource request. Times are in seconds since 1970; members that do not apply are null and left
 * out.
 *
 * @param resourceModel the model that the handler returned last, as JSON text
 * @param retryAfter    when to ask again
 * @see <a href="https://docs.aws.amazon.com/cloudcontrolapi/latest/APIReference/API_ProgressEvent.html">ProgressEvent</a>
 */
@JsonNaming(UpperCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgressEventOutput(
        String typeName,
        String identifier,
        String requestToken,
        Action operation,
        RequestStatus operationStatus,
        BigDecimal eventTime,
        String resourceModel,
        String statusMessage,
        String errorCode,
        BigDecimal retryAfter) {}

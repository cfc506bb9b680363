package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.PropertyDifference;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;

/** The reasons in events, worded as CloudFormation words them where its wording is known. */
final class Reasons {
    static final String USER_INITIATED = "User Initiated";
    static final String CREATION_INITIATED = "Resource creation Initiated";
    static final String CREATION_CANCELLED = "Resource creation cancelled";
    static final String UPDATE_CANCELLED = "Resource update cancelled";
    static final String UPDATE_GIVEN_UP = "The update was cancelled.";
    static final String TIMED_OUT = "Stack creation time exceeded the specified timeout.";
    static final String REPLACED =
            "Requested update requires the creation of a new physical resource;" + " hence creating one.";
    static final String NOT_PROVISIONED = "This server does not provision %s: nothing was done.";

    private Reasons() {}

    static String handler(OperationResult result, String requestToken) {
        return "Resource handler returned message: \"%s\" (RequestToken: %s, HandlerErrorCode: %s)"
                .formatted(result.message(), requestToken, result.errorCode());
    }

    /** @param differences between what the template declares and what is there */
    static String imported(List<PropertyDifference> differences) {
        String completed = "Resource import completed.";
        return differences.isEmpty()
                ? completed
                : completed
                        + " Nothing was changed, and what is there is not what the template declares: "
                        + differences.stream()
                                .map(PropertyDifference::propertyPath)
                                .collect(Collectors.joining(", "))
                        + ". Detect drift to see the differences.";
    }

    static String failed(String what, List<String> logicalIds) {
        return logicalIds.isEmpty()
                ? ""
                : "The following resource(s) failed to %s: [%s]. ".formatted(what, String.join(", ", logicalIds));
    }
}

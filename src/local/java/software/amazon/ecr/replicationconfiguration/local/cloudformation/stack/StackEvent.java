package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a stack or to one of its resources. Of the stack itself, the logical id is its name and
 * the physical id its ARN.
 *
 * @param resourceProperties JSON text; null for the stack's own events
 * @param invocations        the invocations of the handler that led to it; while it says that the resource is in progress, those so far
 */
public record StackEvent(
        String eventId,
        StackOperation operation,
        String logicalResourceId,
        String physicalResourceId,
        String resourceType,
        Instant timestamp,
        String resourceStatus,
        String resourceStatusReason,
        String resourceProperties,
        List<HandlerInvocation> invocations) {
    /** The resource type of the stack's own events. */
    public static final String STACK_TYPE = "AWS::CloudFormation::Stack";

    public StackEvent {
        invocations = List.copyOf(invocations);
    }

    StackEvent withInvocations(List<HandlerInvocation> newInvocations) {
        return new StackEvent(
                eventId,
                operation,
                logicalResourceId,
                physicalResourceId,
                resourceType,
                timestamp,
                resourceStatus,
                resourceStatusReason,
                resourceProperties,
                newInvocations);
    }

    /** Returns whether it is the stack's own. */
    public boolean isOfStack() {
        return resourceType.equals(STACK_TYPE);
    }

    /** Returns whether it says that something failed. */
    public boolean isFailure() {
        return resourceStatus.endsWith("_FAILED");
    }
}

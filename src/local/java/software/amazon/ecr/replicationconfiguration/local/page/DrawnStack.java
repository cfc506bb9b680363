package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.HandlerInvocation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.PropertyDifference;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceDrift;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackEvent;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;

/**
 * A stack as the page draws it. It holds no properties, so nothing that a NoEcho parameter hides; times are ISO 8601 in
 * UTC.
 *
 * @param id its ARN
 * @param place whose and where it is, such as {@code 123456789012 in eu-west-1}
 * @param deleted whether it is only remembered
 * @param driftStatus NOT_CHECKED, IN_SYNC, DRIFTED or UNKNOWN
 * @param resources in the order in which they came to be
 * @param events the latest, newest first
 * @param earlierEvents how many others there are
 */
public record DrawnStack(
        String id,
        String name,
        String place,
        String status,
        boolean deleted,
        String driftStatus,
        List<DrawnResource> resources,
        List<DrawnEvent> events,
        int earlierEvents) {
    private static final int EVENTS = 25;
    private static final int INVOCATIONS = 10;

    public DrawnStack {
        resources = List.copyOf(resources);
        events = List.copyOf(events);
    }

    static DrawnStack of(Stack stack) {
        StackStatus status = stack.status();
        List<StackEvent> events = stack.events();
        return new DrawnStack(
                stack.identity().id(),
                stack.identity().name(),
                stack.identity().owner().accountId() + " in "
                        + stack.identity().owner().region(),
                status.name(),
                status == StackStatus.DELETE_COMPLETE,
                stack.attributes().drift().stackDriftStatus().name(),
                stack.resources().stream().map(DrawnResource::of).toList(),
                events.stream().limit(EVENTS).map(DrawnEvent::of).toList(),
                Math.max(0, events.size() - EVENTS));
    }

    /**
     * A resource.
     *
     * @param physicalId null if it is not known to exist
     * @param reason why it has its status; may be null
     * @param drift null before the first drift detection
     */
    public record DrawnResource(
            String logicalId, String type, String physicalId, String status, String reason, DrawnDrift drift) {
        static DrawnResource of(StackResource resource) {
            return new DrawnResource(
                    resource.logicalId(),
                    resource.type(),
                    resource.physicalId(),
                    resource.status().name(),
                    resource.reason(),
                    resource.drift() == null ? null : DrawnDrift.of(resource.drift()));
        }
    }

    /**
     * What the last drift detection found of a resource.
     *
     * @param reason why there is no answer; null if there is one
     */
    public record DrawnDrift(String status, String reason, String time, List<PropertyDifference> differences) {
        static DrawnDrift of(ResourceDrift drift) {
            return new DrawnDrift(
                    drift.status().name(), drift.reason(), drift.timestamp().toString(), drift.differences());
        }
    }

    /**
     * An event. While its resource is in progress it is told again after each invocation of the handler.
     *
     * @param ofStack whether it is the stack's own, and not that of a resource
     * @param reason may be null
     * @param invocations the latest that led to it, oldest first
     * @param earlierInvocations how many others there are
     */
    public record DrawnEvent(
            String id,
            String time,
            String logicalId,
            boolean ofStack,
            String status,
            String reason,
            List<HandlerInvocation> invocations,
            int earlierInvocations) {
        static DrawnEvent of(StackEvent event) {
            int earlier = Math.max(0, event.invocations().size() - INVOCATIONS);
            return new DrawnEvent(
                    event.eventId(),
                    event.timestamp().toString(),
                    event.logicalResourceId(),
                    event.isOfStack(),
                    event.resourceStatus(),
                    event.resourceStatusReason(),
                    event.invocations().subList(earlier, event.invocations().size()),
                    earlier);
        }
    }
}

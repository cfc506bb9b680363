package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.time.Instant;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.DriftStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;

/** What clients see of a resource. The three operations that show it name the time differently. */
record ResourceOutput(
        String stackName,
        String stackId,
        String logicalResourceId,
        String physicalResourceId,
        String resourceType,
        Instant timestamp,
        Instant lastUpdatedTimestamp,
        ResourceStatus resourceStatus,
        String resourceStatusReason,
        DriftOutput driftInformation) {

    record DriftOutput(DriftStatus stackResourceDriftStatus, Instant lastCheckTimestamp) {}

    static ResourceOutput of(Stack stack, StackResource resource) {
        return new ResourceOutput(
                stack.identity().name(),
                stack.identity().id(),
                resource.logicalId(),
                resource.physicalId(),
                resource.type(),
                resource.timestamp(),
                resource.timestamp(),
                resource.status(),
                resource.reason(),
                resource.drift() == null
                        ? new DriftOutput(DriftStatus.NOT_CHECKED, null)
                        : new DriftOutput(
                                resource.drift().status(), resource.drift().timestamp()));
    }
}

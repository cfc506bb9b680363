package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.time.Instant;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.DriftStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.PropertyDifference;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceDrift;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;

/** What clients see of the drift of a resource. */
record StackResourceDrift(
        String stackId,
        String logicalResourceId,
        String physicalResourceId,
        String resourceType,
        String expectedProperties,
        String actualProperties,
        List<PropertyDifference> propertyDifferences,
        DriftStatus stackResourceDriftStatus,
        String driftStatusReason,
        Instant timestamp) {
    static StackResourceDrift of(Stack stack, StackResource resource, ResourceDrift drift) {
        return new StackResourceDrift(
                stack.identity().id(),
                resource.logicalId(),
                resource.physicalId(),
                resource.type(),
                drift.expectedProperties(),
                drift.actualProperties(),
                drift.differences(),
                drift.status(),
                drift.reason(),
                drift.timestamp());
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackEvent;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;

/** DescribeStackEvents. */
final class DescribeStackEvents implements Operation {
    @Override
    public String name() {
        return "DescribeStackEvents";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        Page<StackEvent> page = Page.of(stack.events(), call.input());
        return Optional.of(new EventsOutput(
                page.items().stream().map(event -> shown(stack, event)).toList(), page.nextToken()));
    }

    private static EventOutput shown(Stack stack, StackEvent event) {
        StackOperation operation = event.operation();
        return new EventOutput(
                stack.identity().id(),
                event.eventId(),
                stack.identity().name(),
                operation == null ? null : operation.id(),
                event.logicalResourceId(),
                event.physicalResourceId(),
                event.resourceType(),
                event.timestamp(),
                event.resourceStatus(),
                event.resourceStatusReason(),
                event.resourceProperties(),
                operation == null ? null : operation.clientRequestToken());
    }

    record EventsOutput(List<EventOutput> stackEvents, String nextToken) {}

    record EventOutput(
            String stackId,
            String eventId,
            String stackName,
            String operationId,
            String logicalResourceId,
            String physicalResourceId,
            String resourceType,
            Instant timestamp,
            String resourceStatus,
            String resourceStatusReason,
            String resourceProperties,
            String clientRequestToken) {}
}

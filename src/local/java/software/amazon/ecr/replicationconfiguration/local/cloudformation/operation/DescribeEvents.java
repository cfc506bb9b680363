package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackEvent;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** DescribeEvents: the events of a stack, or of one of its operations, or those of them that say what failed. */
final class DescribeEvents implements Operation {
    @Override
    public String name() {
        return "DescribeEvents";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Optional<String> operationId = call.input().text("OperationId");
        if (call.input().text("StackName").isEmpty() && operationId.isEmpty()) {
            throw AwsError.validationError("The request has neither StackName nor OperationId.");
        }
        List<Stack> stacks = call.input().text("StackName").isPresent()
                ? List.of(call.stack())
                : call.service().stacks().of(call.owner());
        boolean failed = call.input().flag("Filters.FailedEvents").orElse(false);
        Predicate<StackEvent> wanted = event -> (!failed || event.isFailure())
                && operationId.map(id -> isOf(event, id)).orElse(true);
        Page<OperationEvent> page = Page.of(
                stacks.stream()
                        .flatMap(stack ->
                                stack.events().stream().filter(wanted).map(event -> OperationEvent.of(stack, event)))
                        .toList(),
                call.input());
        return Optional.of(new EventsOutput(page.items(), page.nextToken()));
    }

    private static boolean isOf(StackEvent event, String operationId) {
        return event.operation() != null && event.operation().id().equals(operationId);
    }

    record EventsOutput(List<OperationEvent> operationEvents, String nextToken) {}

    record OperationEvent(
            String eventId,
            String stackId,
            String operationId,
            StackOperation.Type operationType,
            String operationStatus,
            String eventType,
            String logicalResourceId,
            String physicalResourceId,
            String resourceType,
            Instant timestamp,
            String resourceStatus,
            String resourceStatusReason,
            String resourceProperties,
            String clientRequestToken) {
        static OperationEvent of(Stack stack, StackEvent event) {
            Optional<StackOperation> operation = Optional.ofNullable(event.operation());
            return new OperationEvent(
                    event.eventId(),
                    stack.identity().id(),
                    operation.map(StackOperation::id).orElse(null),
                    operation.map(StackOperation::type).orElse(null),
                    event.isOfStack()
                            ? operation.map(of -> operationStatus(of, event)).orElse(null)
                            : null,
                    event.isOfStack() ? "STACK_EVENT" : event.isFailure() ? "PROVISIONING_ERROR" : "PROGRESS_EVENT",
                    event.logicalResourceId(),
                    event.physicalResourceId(),
                    event.resourceType(),
                    event.timestamp(),
                    event.resourceStatus(),
                    event.resourceStatusReason(),
                    event.resourceProperties(),
                    operation.map(StackOperation::clientRequestToken).orElse(null));
        }

        /** The rollback of a creation belongs to the creation, which has failed by it. */
        private static String operationStatus(StackOperation operation, StackEvent event) {
            if (event.resourceStatus().endsWith("_IN_PROGRESS")) {
                return "IN_PROGRESS";
            }
            boolean rolledBack = event.resourceStatus().contains("ROLLBACK")
                    && operation.type() != StackOperation.Type.ROLLBACK
                    && operation.type() != StackOperation.Type.CONTINUE_ROLLBACK;
            return event.isFailure() || rolledBack ? "FAILED" : "SUCCEEDED";
        }
    }
}

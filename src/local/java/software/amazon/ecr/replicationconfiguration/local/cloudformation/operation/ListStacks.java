package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDrift;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackState;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;

/** ListStacks. */
final class ListStacks implements Operation {
    @Override
    public String name() {
        return "ListStacks";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        List<String> statuses = call.input().texts("StackStatusFilter");
        List<Stack> found = call.service().stacks().of(call.owner()).stream()
                .filter(stack ->
                        statuses.isEmpty() || statuses.contains(stack.status().name()))
                .toList();
        Page<Stack> page = Page.of(found, call.input());
        return Optional.of(
                new ListOutput(page.items().stream().map(ListStacks::summary).toList(), page.nextToken()));
    }

    private static Summary summary(Stack stack) {
        StackState state = stack.state();
        return new Summary(
                stack.identity().id(),
                stack.identity().name(),
                Outputs.description(stack.definition()),
                state.created(),
                state.updated(),
                state.deleted(),
                state.status(),
                state.reason(),
                stack.attributes().drift(),
                Outputs.operations(stack));
    }

    record ListOutput(List<Summary> stackSummaries, String nextToken) {}

    record Summary(
            String stackId,
            String stackName,
            String templateDescription,
            Instant creationTime,
            Instant lastUpdatedTime,
            Instant deletionTime,
            StackStatus stackStatus,
            String stackStatusReason,
            StackDrift driftInformation,
            List<Outputs.OperationEntry> lastOperations) {}
}

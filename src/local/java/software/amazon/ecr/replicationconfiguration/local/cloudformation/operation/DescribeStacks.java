package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDrift;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackState;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Tag;
import software.amazon.ecr.replicationconfiguration.local.template.StackOutput;

/**
 * DescribeStacks. The answer about a stack in progress is held back until the stack ends, for some seconds: waiters
 * come again only after half a minute.
 */
final class DescribeStacks implements Operation {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Fewer than there are threads that answer, so that held answers never stop all others. */
    private final Semaphore held = new Semaphore(12);

    @Override
    public String name() {
        return "DescribeStacks";
    }

    @Override
    public Optional<?> handle(OperationCall call) throws InterruptedException {
        if (call.input().text("StackName").isEmpty()) {
            return Optional.of(new StacksOutput(call.service().stacks().of(call.owner()).stream()
                    .filter(stack -> stack.status() != StackStatus.DELETE_COMPLETE)
                    .map(DescribeStacks::description)
                    .toList()));
        }
        Stack stack = call.stack();
        if (held.tryAcquire()) {
            try {
                stack.awaitEnd(LONGEST);
            } finally {
                held.release();
            }
        }
        return Optional.of(new StacksOutput(List.of(description(stack))));
    }

    private static StackDescription description(Stack stack) {
        StackState state = stack.state();
        StackDefinition definition = stack.definition();
        return new StackDescription(
                stack.identity().id(),
                stack.identity().name(),
                stack.attributes().changeSetId(),
                Outputs.description(definition),
                Outputs.parameters(definition),
                state.created(),
                state.deleted(),
                state.updated(),
                Map.of(),
                state.status(),
                state.reason(),
                stack.attributes().settings().disableRollback(),
                stack.attributes().timeoutInMinutes(),
                List.of(),
                definition == null ? List.of() : definition.capabilities(),
                stack.references().outputs(),
                definition == null ? List.of() : definition.tags(),
                definition == null ? null : definition.roleArn(),
                stack.attributes().isProtectedFromDeletion(),
                stack.attributes().settings().retainExceptOnCreate(),
                stack.attributes().drift(),
                Outputs.operations(stack));
    }

    record StacksOutput(List<StackDescription> stacks) {}

    record StackDescription(
            String stackId,
            String stackName,
            String changeSetId,
            String description,
            List<Outputs.ParameterOutput> parameters,
            Instant creationTime,
            Instant deletionTime,
            Instant lastUpdatedTime,
            Map<String, String> rollbackConfiguration,
            StackStatus stackStatus,
            String stackStatusReason,
            boolean disableRollback,
            Integer timeoutInMinutes,
            List<String> notificationARNs,
            List<String> capabilities,
            List<StackOutput> outputs,
            List<Tag> tags,
            String roleARN,
            boolean enableTerminationProtection,
            boolean retainExceptOnCreate,
            StackDrift driftInformation,
            List<Outputs.OperationEntry> lastOperations) {}
}

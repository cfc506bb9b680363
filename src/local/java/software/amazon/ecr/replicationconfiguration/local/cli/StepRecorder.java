package software.amazon.ecr.replicationconfiguration.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Report;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Step;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.OperationListener;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.ecr.RuleReader;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Invocation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;
import software.amazon.ecr.replicationconfiguration.model.RuleText;

/**
 * Makes a step of the report of each operation of a handler. Handlers of one stack run one after another, so what was
 * asked of Amazon ECR since the step before belongs to this one.
 */
final class StepRecorder implements OperationListener {
    private final ResourceType type;
    private final Stack stack;
    private final EcrCalls calls;
    private final Report report;
    private final List<Step> steps = new ArrayList<>();

    StepRecorder(ResourceType type, Stack stack, EcrCalls calls, Report report) {
        this.type = type;
        this.stack = stack;
        this.calls = calls;
        this.report = report;
    }

    @Override
    public void invoked(HandlerOperation operation, Invocation invocation) {
        if (invocation.next().isPresent()) {
            report.continuing(operation.logicalResourceId(), operation.action(), invocation);
        }
    }

    @Override
    public void ended(HandlerOperation operation, OperationResult result) {
        String resource = operation.logicalResourceId();
        Step step = new Step(resource, result, stack.status(), calls.drain(), surprise(resource, result));
        steps.add(step);
        report.stepEnded(step);
    }

    /** Returns the steps that have ended, in order. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    boolean areAsExpected() {
        return steps.stream().allMatch(Step::isAsExpected);
    }

    private Optional<String> surprise(String logicalId, OperationResult result) {
        if (!result.succeeded()) {
            return Optional.empty();
        }
        return switch (result.action()) {
            case READ ->
                surprise(
                        RuleReader.ofModel(result.model()),
                        RuleReader.ofModel(created(logicalId).model()));
            case LIST ->
                result.models().stream()
                                .map(type::identifierText)
                                .anyMatch(created(logicalId).physicalId()::equals)
                        ? Optional.empty()
                        : Optional.of("The resource that was created is not in the list.");
            default -> Optional.empty();
        };
    }

    private StackResource created(String logicalId) {
        return stack.resource(logicalId).orElseThrow();
    }

    private static Optional<String> surprise(List<ReplicationRule> read, List<ReplicationRule> written) {
        return Canonicaliser.sameMeaning(read, written)
                ? Optional.empty()
                : Optional.of("This is not what CREATE returned: " + RuleText.of(written) + ".");
    }
}

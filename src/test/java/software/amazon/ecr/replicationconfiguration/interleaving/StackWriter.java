package software.amazon.ecr.replicationconfiguration.interleaving;

import java.util.ArrayList;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.DirectCloudFormation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.SteppedClock;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;

/**
 * A stack in the middle of an operation, stopped right before a call of Amazon ECR by one of its handlers. As with a
 * {@link HandlerWriter}, all that the stack has lived through is run anew for each call.
 */
final class StackWriter implements Writer {
    private final Limits limits;
    private final List<List<String>> operations;
    private final List<Object> answers;
    private final Object pending;
    private final Stack end;
    private final String state;

    private StackWriter(Limits limits, List<List<String>> operations, List<Object> answers, Object pending, Stack end) {
        this.limits = limits;
        this.operations = operations;
        this.answers = answers;
        this.pending = pending;
        this.end = end;
        this.state = operations + " " + answers;
    }

    /** Returns a stack that is about to be created. */
    static StackWriter creating(Limits limits, String template) {
        return run(limits, List.of(operation("CreateStack", template)), List.of());
    }

    /** Returns a stack that was created alone with the template and is now about to do the operation. */
    static StackWriter owning(Limits limits, String template, String operation, String newTemplate) {
        StackWriter owner = creating(limits, template);
        List<ReplicationRule> stored = List.of();
        while (!owner.isDone()) {
            List<ReplicationRule> then = owner.isAboutToWrite() ? owner.pendingRules() : stored;
            owner = owner.call(stored, Outcome.ANSWERED);
            stored = then;
        }
        List<List<String>> operations = new ArrayList<>(owner.operations);
        operations.add(operation(operation, newTemplate));
        return run(limits, operations, owner.answers);
    }

    /** Returns the stack at the end. */
    Stack stack() {
        return end;
    }

    @Override
    public boolean isDone() {
        return end != null;
    }

    @Override
    public String report() {
        return end.status().name();
    }

    @Override
    public boolean isAboutToWrite() {
        return AnsweredCalls.isWrite(pending);
    }

    @Override
    public List<ReplicationRule> pendingRules() {
        return AnsweredCalls.rulesOfWrite(pending);
    }

    @Override
    public StackWriter call(List<ReplicationRule> stored, Outcome outcome) {
        List<Object> more = new ArrayList<>(answers);
        more.add(AnsweredCalls.answer(pending, stored, outcome));
        return run(limits, operations, more);
    }

    private static StackWriter run(Limits limits, List<List<String>> operations, List<Object> answers) {
        AnsweredCalls calls = new AnsweredCalls(answers);
        LocalProvider handlers = ProvidedType.provider(calls.clients(), line -> {});
        ResourceProvider provider = request -> {
            String event = handlers.invoke(request);
            calls.leaveIfUnanswered();
            return event;
        };
        SteppedClock clock = new SteppedClock();
        DirectCloudFormation cloudFormation = new DirectCloudFormation(
                ReplicationTemplate.SCHEMA, provider, Runnable::run, clock, clock, limits, () -> {});
        try {
            Stack stack = null;
            for (List<String> operation : operations) {
                cloudFormation.call(
                        operation.get(0), operation.subList(1, operation.size()).toArray(String[]::new));
                stack = stack == null ? cloudFormation.stack("Demo") : stack;
            }
            return new StackWriter(limits, operations, answers, null, stack);
        } catch (AnsweredCalls.NextCall next) {
            return new StackWriter(limits, operations, answers, next.request(), null);
        }
    }

    private static List<String> operation(String name, String template) {
        return template.isEmpty()
                ? List.of(name, "StackName", "Demo")
                : List.of(name, "StackName", "Demo", "TemplateBody", template);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StackWriter stack && state.equals(stack.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return operations.get(operations.size() - 1).get(0) + " "
                + (isDone() ? report() : "before " + pending.getClass().getSimpleName());
    }
}

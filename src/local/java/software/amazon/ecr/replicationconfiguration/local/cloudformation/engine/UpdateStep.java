package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.HandlerInvocation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;

/**
 * Changes the properties of a resource. Once the handler was invoked the resource has the new properties as far as the
 * stack knows, even if the handler failed: a rollback then gives it the ones of before.
 */
final class UpdateStep implements ResourceStep {
    private final StackWork work;
    private final Stack stack;
    private final StackResource before;
    private final StackResource target;

    /**
     * @param before the resource as it is
     * @param target the resource as the template declares it
     */
    UpdateStep(StackWork work, StackResource before, StackResource target) {
        this.work = work;
        this.stack = work.stack();
        this.before = before;
        this.target = target;
    }

    @Override
    public String logicalId() {
        return before.logicalId();
    }

    @Override
    public void begin() {
        stack.put(before.in(ResourceStatus.UPDATE_IN_PROGRESS, null, null), List.of());
    }

    @Override
    public boolean carryOut() throws InterruptedException {
        StackResource changed = before.declaredAs(target);
        if (!work.provisions(before)) {
            stack.put(
                    changed.in(ResourceStatus.UPDATE_COMPLETE, Reasons.NOT_PROVISIONED.formatted(before.type()), null),
                    List.of());
            return true;
        }
        stack.replace(changed.in(ResourceStatus.UPDATE_IN_PROGRESS, null, before.timestamp()));
        HandlerOutcome outcome = work.run(HandlerOperation.update(
                before.logicalId(),
                work.identified(target.properties(), before),
                work.identified(before.properties(), before)));
        if (outcome.succeeded()) {
            changed = changed.identified(before.physicalId(), outcome.model());
        }
        stack.put(
                changed.in(
                        outcome.succeeded() ? ResourceStatus.UPDATE_COMPLETE : ResourceStatus.UPDATE_FAILED,
                        outcome.reason(),
                        null),
                outcome.invocations());
        return outcome.succeeded();
    }

    @Override
    public void cancel(List<HandlerInvocation> invocations) {
        StackResource now = stack.resource(before.logicalId()).orElse(before);
        stack.put(now.in(ResourceStatus.UPDATE_FAILED, Reasons.UPDATE_CANCELLED, null), invocations);
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.HandlerInvocation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;

/**
 * Creates a resource. One whose creation fails is taken to exist only if the handler's last answer names it and is not
 * AlreadyExists: what was there before is not the stack's to delete.
 */
final class CreateStep implements ResourceStep {
    private final StackWork work;
    private final Stack stack;
    private final String reason;
    private StackResource resource;

    /**
     * @param resource the resource as the template declares it
     * @param reason   why it is created; null if the template is new to it
     */
    CreateStep(StackWork work, StackResource resource, String reason) {
        this.work = work;
        this.stack = work.stack();
        this.resource = resource;
        this.reason = reason;
    }

    @Override
    public String logicalId() {
        return resource.logicalId();
    }

    @Override
    public void begin() {
        become(ResourceStatus.CREATE_IN_PROGRESS, reason);
    }

    @Override
    public boolean carryOut() throws InterruptedException {
        if (!work.provisions(resource)) {
            resource = resource.identified(work.inventedId(resource), null);
            become(ResourceStatus.CREATE_COMPLETE, Reasons.NOT_PROVISIONED.formatted(resource.type()));
            return true;
        }
        HandlerOutcome outcome =
                work.run(HandlerOperation.create(resource.logicalId(), resource.properties()), this::initiated);
        if (outcome.succeeded()) {
            initiated(outcome.model());
            identify(outcome.model());
            resource = stack.put(resource.in(ResourceStatus.CREATE_COMPLETE, null, null), outcome.invocations());
            return true;
        }
        resource = resource.identified(null, null);
        if (work.isIdentifiedBy(outcome.model()) && !outcome.failedWith(HandlerErrorCode.AlreadyExists)) {
            identify(outcome.model());
        }
        resource = stack.put(resource.in(ResourceStatus.CREATE_FAILED, outcome.reason(), null), outcome.invocations());
        return false;
    }

    @Override
    public void cancel(List<HandlerInvocation> invocations) {
        stack.put(resource.in(ResourceStatus.CREATE_FAILED, Reasons.CREATION_CANCELLED, null), invocations);
    }

    private void initiated(ObjectNode model) {
        if (!resource.exists() && work.isIdentifiedBy(model)) {
            identify(model);
            become(ResourceStatus.CREATE_IN_PROGRESS, Reasons.CREATION_INITIATED);
        }
    }

    private void identify(ObjectNode model) {
        resource = resource.identified(work.identifierText(model), model);
    }

    private void become(ResourceStatus status, String newReason) {
        resource = stack.put(resource.in(status, newReason, null), List.of());
    }
}

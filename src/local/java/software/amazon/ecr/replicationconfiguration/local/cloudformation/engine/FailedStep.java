package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.HandlerInvocation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;

/** A resource that cannot be begun with, because its properties cannot be resolved. */
final class FailedStep implements ResourceStep {
    private final Stack stack;
    private final StackResource resource;
    private final String message;

    /** @param resource the resource as it is, or without properties if it is new */
    FailedStep(Stack stack, StackResource resource, String message) {
        this.stack = stack;
        this.resource = resource;
        this.message = message;
    }

    @Override
    public String logicalId() {
        return resource.logicalId();
    }

    @Override
    public void begin() {
        // The failure is the first that is reported.
    }

    @Override
    public boolean carryOut() {
        ResourceStatus status = resource.exists() ? ResourceStatus.UPDATE_FAILED : ResourceStatus.CREATE_FAILED;
        stack.put(resource.in(status, message, null), List.of());
        return false;
    }

    @Override
    public void cancel(List<HandlerInvocation> invocations) {
        carryOut();
    }
}

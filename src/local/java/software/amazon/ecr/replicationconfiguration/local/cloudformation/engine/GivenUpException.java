package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.HandlerInvocation;

/** An operation of a handler was given up between two invocations. */
final class GivenUpException extends InterruptedException {
    private static final long serialVersionUID = 1L;

    private final transient List<HandlerInvocation> invocations;

    /** @param invocations those that it took until then */
    GivenUpException(List<HandlerInvocation> invocations) {
        this.invocations = List.copyOf(invocations);
    }

    List<HandlerInvocation> invocations() {
        return invocations;
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Invocation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;

/** Hears of the operations of handlers as they happen, on the threads that run them. */
public interface OperationListener {
    /** Hears nothing. */
    OperationListener NONE = new OperationListener() {
        @Override
        public void invoked(HandlerOperation operation, Invocation invocation) {
            // Nobody listens.
        }

        @Override
        public void ended(HandlerOperation operation, OperationResult result) {
            // Nobody listens.
        }
    };

    /** Called after each invocation of a handler, before the delay that may follow it. */
    void invoked(HandlerOperation operation, Invocation invocation);

    /** Called after an operation has ended, before the stack takes note of it. */
    void ended(HandlerOperation operation, OperationResult result);
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;

/** RollbackStack. */
final class RollbackStack implements Operation {
    @Override
    public String name() {
        return "RollbackStack";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        StackOperation operation = call.repeated(stack, StackOperation.Type.ROLLBACK)
                .orElseGet(() -> call.service().engine().rollBack(call.caller(), stack, call.token()));
        return Optional.of(new Outputs.ChangeOutput(stack.identity().id(), operation.id()));
    }
}

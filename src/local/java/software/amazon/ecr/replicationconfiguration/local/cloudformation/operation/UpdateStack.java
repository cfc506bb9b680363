package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** UpdateStack. */
final class UpdateStack implements Operation {
    @Override
    public String name() {
        return "UpdateStack";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        Optional<StackOperation> begun = call.repeated(stack, StackOperation.Type.UPDATE_STACK);
        if (begun.isPresent()) {
            return output(stack, begun.get());
        }
        stack.requireStatus(StackStatus.UPDATABLE, "updated");
        StackDefinition definition = new DefinitionReader(call.input(), stack.definition()).definition();
        StackChanges changes = StackChanges.of(call, stack, definition);
        if (changes.isEmpty()) {
            throw AwsError.validationError("No updates are to be performed.");
        }
        StackOperation operation =
                call.service().engine().update(call.caller(), stack, definition, call.settings(), call.token());
        return output(stack, operation);
    }

    private static Optional<?> output(Stack stack, StackOperation operation) {
        return Optional.of(new Outputs.ChangeOutput(stack.identity().id(), operation.id()));
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;

/** UpdateTerminationProtection. */
final class UpdateTerminationProtection implements Operation {
    private static final String ENABLE = "EnableTerminationProtection";

    @Override
    public String name() {
        return "UpdateTerminationProtection";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        call.input().required(ENABLE);
        call.input().flag(ENABLE).ifPresent(stack.attributes()::protectFromDeletion);
        return Optional.of(new Outputs.StackIdOutput(stack.identity().id()));
    }
}

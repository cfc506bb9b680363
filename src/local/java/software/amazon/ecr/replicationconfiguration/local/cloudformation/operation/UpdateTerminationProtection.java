package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;

/** UpdateTerminationProtection. */
final class UpdateTerminationProtection implements Operation {
    @Override
    public String name() {
        return "UpdateTerminationProtection";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        stack.attributes()
                .protectFromDeletion(Boolean.parseBoolean(call.input().required("EnableTerminationProtection")));
        return Optional.of(new Outputs.StackIdOutput(stack.identity().id()));
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;

/** DescribeStackResource. */
final class DescribeStackResource implements Operation {
    @Override
    public String name() {
        return "DescribeStackResource";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        return Optional.of(new DetailOutput(ResourceOutput.of(stack, call.resourceOf(stack))));
    }

    record DetailOutput(ResourceOutput stackResourceDetail) {}
}

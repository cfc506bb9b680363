package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;

/** DescribeStackResource. */
final class DescribeStackResource implements Operation {
    @Override
    public String name() {
        return "DescribeStackResource";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        return Optional.of(new DetailOutput(ResourceOutput.of(call.stack(), call.resource())));
    }

    record DetailOutput(ResourceOutput stackResourceDetail) {}
}

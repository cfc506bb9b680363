package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** DescribeStackResource. */
final class DescribeStackResource implements Operation {
    @Override
    public String name() {
        return "DescribeStackResource";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        String logicalId = call.input().required("LogicalResourceId");
        return Optional.of(new DetailOutput(ResourceOutput.of(
                stack,
                stack.resource(logicalId)
                        .orElseThrow(() -> AwsError.validationError("Resource %s does not exist for stack %s"
                                .formatted(logicalId, stack.identity().name()))))));
    }

    record DetailOutput(ResourceOutput stackResourceDetail) {}
}

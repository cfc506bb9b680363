package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;

/** DescribeStackResources. */
final class DescribeStackResources implements Operation {
    @Override
    public String name() {
        return "DescribeStackResources";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        Optional<String> logicalId = call.input().text("LogicalResourceId");
        return Optional.of(new ResourcesOutput(stack.resources().stream()
                .filter(resource -> logicalId.map(resource.logicalId()::equals).orElse(true))
                .map(resource -> ResourceOutput.of(stack, resource))
                .toList()));
    }

    record ResourcesOutput(List<ResourceOutput> stackResources) {}
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;

/** DescribeStackResources. */
final class DescribeStackResources implements Operation {
    @Override
    public String name() {
        return "DescribeStackResources";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        List<StackResource> resources = call.input().text("LogicalResourceId").isPresent()
                ? List.of(call.resourceOf(stack))
                : stack.resources();
        return Optional.of(new ResourcesOutput(resources.stream()
                .map(resource -> ResourceOutput.of(stack, resource))
                .toList()));
    }

    record ResourcesOutput(List<ResourceOutput> stackResources) {}
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;

/** ListStackResources. */
final class ListStackResources implements Operation {
    @Override
    public String name() {
        return "ListStackResources";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        Page<StackResource> page = Page.of(stack.resources(), call.input());
        return Optional.of(new ListOutput(
                page.items().stream()
                        .map(resource -> ResourceOutput.of(stack, resource))
                        .toList(),
                page.nextToken()));
    }

    record ListOutput(List<ResourceOutput> stackResourceSummaries, String nextToken) {}
}

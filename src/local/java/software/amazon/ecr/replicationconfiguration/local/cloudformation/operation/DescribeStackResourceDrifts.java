package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;

/** DescribeStackResourceDrifts. Resources that nobody has looked at are left out. */
final class DescribeStackResourceDrifts implements Operation {
    @Override
    public String name() {
        return "DescribeStackResourceDrifts";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        List<String> statuses = call.input().texts("StackResourceDriftStatusFilters");
        List<StackResourceDrift> found = stack.resources().stream()
                .filter(resource -> resource.drift() != null)
                .filter(resource -> statuses.isEmpty()
                        || statuses.contains(resource.drift().status().name()))
                .map(resource -> StackResourceDrift.of(stack, resource, resource.drift()))
                .toList();
        Page<StackResourceDrift> page = Page.of(found, call.input());
        return Optional.of(new DriftsOutput(page.items(), page.nextToken()));
    }

    record DriftsOutput(List<StackResourceDrift> stackResourceDrifts, String nextToken) {}
}

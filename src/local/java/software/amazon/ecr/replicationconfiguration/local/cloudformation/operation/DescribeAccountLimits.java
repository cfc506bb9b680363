package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stacks;

/** DescribeAccountLimits: the limit that this server has. */
final class DescribeAccountLimits implements Operation {
    @Override
    public String name() {
        return "DescribeAccountLimits";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        return Optional.of(new LimitsOutput(List.of(new AccountLimit("StackLimit", Stacks.LIVING))));
    }

    record LimitsOutput(List<AccountLimit> accountLimits) {}

    record AccountLimit(String name, int value) {}
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;

/** ContinueUpdateRollback. */
final class ContinueUpdateRollback implements Operation {
    @Override
    public String name() {
        return "ContinueUpdateRollback";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Stack stack = call.stack();
        if (call.repeated(stack, StackOperation.Type.CONTINUE_ROLLBACK).isEmpty()) {
            Set<String> skipped = new LinkedHashSet<>(call.input().texts("ResourcesToSkip"));
            call.service().engine().continueRollback(call.caller(), stack, skipped, call.token());
        }
        return Optional.of(Map.of());
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/** ContinueUpdateRollback. */
final class ContinueUpdateRollback implements Operation {
    @Override
    public String name() {
        return "ContinueUpdateRollback";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        call.service()
                .engine()
                .continueRollback(
                        call.caller(),
                        call.stack(),
                        new LinkedHashSet<>(call.input().texts("ResourcesToSkip")),
                        call.token());
        return Optional.of(Map.of());
    }
}

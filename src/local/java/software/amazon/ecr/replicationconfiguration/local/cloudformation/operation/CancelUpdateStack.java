package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;

/** CancelUpdateStack. The update is rolled back. */
final class CancelUpdateStack implements Operation {
    @Override
    public String name() {
        return "CancelUpdateStack";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        call.service().engine().cancelUpdate(call.stack());
        return Optional.empty();
    }
}

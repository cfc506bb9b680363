package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Map;
import java.util.Optional;

/** DeleteChangeSet. One that does not exist is deleted, on which the CDK relies. */
final class DeleteChangeSet implements Operation {
    @Override
    public String name() {
        return "DeleteChangeSet";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        ChangeSetReference.find(call).ifPresent(call.service().changeSets()::remove);
        return Optional.of(Map.of());
    }
}

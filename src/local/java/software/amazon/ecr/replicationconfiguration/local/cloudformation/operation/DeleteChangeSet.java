package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Map;
import java.util.Optional;

/** DeleteChangeSet. */
final class DeleteChangeSet implements Operation {
    @Override
    public String name() {
        return "DeleteChangeSet";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        call.service().changeSets().remove(ChangeSetReference.in(call));
        return Optional.of(Map.of());
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.changeset.ChangeSet;

/** ListChangeSets. */
final class ListChangeSets implements Operation {
    @Override
    public String name() {
        return "ListChangeSets";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        return Optional.of(new ListOutput(call.service().changeSets().of(call.stack()).stream()
                .map(ListChangeSets::summary)
                .toList()));
    }

    private static Summary summary(ChangeSet changeSet) {
        return new Summary(
                changeSet.stack().identity().id(),
                changeSet.stack().identity().name(),
                changeSet.id(),
                changeSet.name(),
                changeSet.executionStatus(),
                changeSet.status(),
                changeSet.statusReason(),
                changeSet.created(),
                changeSet.description());
    }

    record ListOutput(List<Summary> summaries) {}

    record Summary(
            String stackId,
            String stackName,
            String changeSetId,
            String changeSetName,
            String executionStatus,
            String status,
            String statusReason,
            Instant creationTime,
            String description) {}
}

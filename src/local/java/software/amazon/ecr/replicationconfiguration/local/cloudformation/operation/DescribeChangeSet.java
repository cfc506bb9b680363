package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.changeset.ChangeSet;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackSettings;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Tag;

/** DescribeChangeSet. */
final class DescribeChangeSet implements Operation {
    @Override
    public String name() {
        return "DescribeChangeSet";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        ChangeSet changeSet = ChangeSetReference.in(call);
        TypeSchema schema = call.service().handlers().schema();
        return Optional.of(new ChangeSetOutput(
                changeSet.name(),
                changeSet.id(),
                changeSet.stack().identity().id(),
                changeSet.stack().identity().name(),
                changeSet.description(),
                Outputs.parameters(changeSet.definition()),
                changeSet.created(),
                changeSet.executionStatus(),
                changeSet.status(),
                changeSet.statusReason(),
                List.of(),
                Map.of(),
                changeSet.definition().capabilities(),
                changeSet.definition().tags(),
                changeSet.onFailure(),
                changeSet.changes().stream()
                        .map(change -> ResourceChangeOutput.of(changeSet, change, schema))
                        .map(change -> new Change("Resource", change))
                        .toList()));
    }

    record ChangeSetOutput(
            String changeSetName,
            String changeSetId,
            String stackId,
            String stackName,
            String description,
            List<Outputs.ParameterOutput> parameters,
            Instant creationTime,
            String executionStatus,
            String status,
            String statusReason,
            List<String> notificationARNs,
            Map<String, String> rollbackConfiguration,
            List<String> capabilities,
            List<Tag> tags,
            StackSettings.OnFailure onStackFailure,
            List<Change> changes) {}

    record Change(String type, ResourceChangeOutput resourceChange) {}
}

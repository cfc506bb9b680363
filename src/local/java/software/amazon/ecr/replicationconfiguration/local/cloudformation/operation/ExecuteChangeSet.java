package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Map;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.changeset.ChangeSet;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.StackEngine;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackSettings;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** ExecuteChangeSet. */
final class ExecuteChangeSet implements Operation {
    @Override
    public String name() {
        return "ExecuteChangeSet";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        ChangeSet changeSet = ChangeSetReference.in(call);
        StackOperation.Type operation = changeSet.type() == ChangeSet.Type.CREATE
                ? StackOperation.Type.CREATE_STACK
                : StackOperation.Type.UPDATE_STACK;
        if (call.repeated(changeSet.stack(), operation).isPresent()) {
            return Optional.of(Map.of());
        }
        if (!changeSet.executionStatus().equals("AVAILABLE")) {
            throw new AwsError(
                    400,
                    "InvalidChangeSetStatus",
                    "ChangeSet [%s] cannot be executed in its current execution status of [%s]"
                            .formatted(changeSet.id(), changeSet.executionStatus()));
        }
        Stack stack = changeSet.stack();
        StackSettings asked = call.settings();
        StackSettings settings = new StackSettings(
                asked.disableRollback() ? StackSettings.OnFailure.DO_NOTHING : changeSet.onFailure(),
                asked.disableRollback(),
                asked.retainExceptOnCreate());
        StackEngine engine = call.service().engine();
        switch (changeSet.type()) {
            case CREATE -> {
                stack.attributes().set(settings);
                engine.create(call.caller(), stack, changeSet.definition(), call.token());
            }
            case UPDATE -> engine.update(call.caller(), stack, changeSet.definition(), settings, call.token());
            case IMPORT ->
                engine.importResources(
                        call.caller(), stack, changeSet.definition(), changeSet.identifiers(), call.token());
        }
        stack.attributes().executed(changeSet.id());
        call.service().changeSets().executed(changeSet);
        return Optional.of(Map.of());
    }
}

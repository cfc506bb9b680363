package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.changeset.ChangeSet;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.PlannedChange;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;

/** What a change set says of a resource. */
record ResourceChangeOutput(
        String policyAction,
        String action,
        String logicalResourceId,
        String physicalResourceId,
        String resourceType,
        String replacement,
        List<String> scope,
        List<Detail> details) {

    record Detail(Target target, String evaluation, String changeSource) {}

    record Target(String attribute, String name, String requiresRecreation) {}

    static ResourceChangeOutput of(ChangeSet changeSet, PlannedChange change, TypeSchema schema) {
        StackResource subject = change.subject();
        boolean modifies = change.action() == PlannedChange.Action.MODIFY;
        boolean replaces = change.action() == PlannedChange.Action.REPLACE;
        return new ResourceChangeOutput(
                policyAction(change),
                action(changeSet, change),
                subject.logicalId(),
                subject.physicalId(),
                subject.type(),
                modifies ? "False" : replaces ? "True" : null,
                !modifies && !replaces
                        ? List.of()
                        : change.properties().isEmpty() ? List.of("DeletionPolicy") : List.of("Properties"),
                change.properties().stream()
                        .map(name -> new Detail(
                                new Target("Properties", name, schema.isCreateOnly(name) ? "Always" : "Never"),
                                "Static",
                                "DirectModification"))
                        .toList());
    }

    private static String action(ChangeSet changeSet, PlannedChange change) {
        return switch (change.action()) {
            case ADD -> changeSet.type() == ChangeSet.Type.IMPORT ? "Import" : "Add";
            case REMOVE -> "Remove";
            default -> "Modify";
        };
    }

    private static String policyAction(PlannedChange change) {
        return switch (change.action()) {
            case REMOVE -> change.current().deletionPolicy().retains() ? "Retain" : "Delete";
            case REPLACE -> change.current().updateReplacePolicy().retains() ? "ReplaceAndRetain" : "ReplaceAndDelete";
            default -> null;
        };
    }
}

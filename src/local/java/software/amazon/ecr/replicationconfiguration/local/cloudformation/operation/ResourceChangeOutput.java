package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
                modifies || replaces ? scope(change) : List.of(),
                modifies || replaces ? details(change, schema) : List.of());
    }

    private static List<String> scope(PlannedChange change) {
        return Stream.concat(
                        change.properties().isEmpty() ? Stream.empty() : Stream.of("Properties"),
                        changedPolicies(change).stream())
                .toList();
    }

    private static List<Detail> details(PlannedChange change, TypeSchema schema) {
        return Stream.concat(
                        change.properties().stream()
                                .map(name ->
                                        new Target("Properties", name, schema.isCreateOnly(name) ? "Always" : "Never")),
                        changedPolicies(change).stream().map(policy -> new Target(policy, null, "Never")))
                .map(target -> new Detail(target, "Static", "DirectModification"))
                .toList();
    }

    private static List<String> changedPolicies(PlannedChange change) {
        List<String> changed = new ArrayList<>();
        if (change.current().deletionPolicy() != change.target().deletionPolicy()) {
            changed.add("DeletionPolicy");
        }
        if (change.current().updateReplacePolicy() != change.target().updateReplacePolicy()) {
            changed.add("UpdateReplacePolicy");
        }
        return changed;
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

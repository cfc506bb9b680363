package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;

/**
 * What becomes of a resource.
 *
 * @param current    the resource as it is; null if it is new
 * @param target     the resource as the template declares it; null if it goes
 * @param properties the names of the top-level properties that change; empty if only a policy does
 */
public record PlannedChange(Action action, StackResource current, StackResource target, List<String> properties) {
    /** What is done. */
    public enum Action {
        NONE,
        ADD,
        MODIFY,
        REPLACE,
        REMOVE
    }

    static PlannedChange of(Optional<StackResource> existing, StackResource target, TypeSchema schema) {
        if (existing.isEmpty()) {
            return new PlannedChange(Action.ADD, null, target, List.of());
        }
        StackResource current = existing.get();
        if (!current.type().equals(target.type())) {
            return new PlannedChange(Action.REPLACE, current, target, List.of());
        }
        if (current.properties().equals(target.properties()) && current.status() != ResourceStatus.UPDATE_FAILED) {
            boolean samePolicies = current.deletionPolicy() == target.deletionPolicy()
                    && current.updateReplacePolicy() == target.updateReplacePolicy();
            return new PlannedChange(samePolicies ? Action.NONE : Action.MODIFY, current, target, List.of());
        }
        boolean replaces =
                target.type().equals(schema.name()) && schema.replaces(current.properties(), target.properties());
        return new PlannedChange(
                replaces ? Action.REPLACE : Action.MODIFY,
                current,
                target,
                changed(current.properties(), target.properties()));
    }

    static PlannedChange removal(StackResource resource) {
        return new PlannedChange(Action.REMOVE, resource, null, List.of());
    }

    /** Returns the resource as it is, or else as it will be. */
    public StackResource subject() {
        return current == null ? target : current;
    }

    /** Returns whether all properties that the resource is to have are known beforehand. */
    public boolean isFullyKnown() {
        return !target.properties().toString().contains(DeployedReferences.KNOWN_AFTER_APPLY.textValue());
    }

    private static List<String> changed(ObjectNode from, ObjectNode to) {
        TreeSet<String> names = new TreeSet<>();
        from.fieldNames().forEachRemaining(names::add);
        to.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> Objects.equals(from.get(name), to.get(name)));
        return List.copyOf(names);
    }
}

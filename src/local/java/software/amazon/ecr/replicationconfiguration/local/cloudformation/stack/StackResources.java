package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of a stack, in the order in which they came to be. Guarded by its stack. */
final class StackResources {
    private final Map<String, StackResource> byLogicalId = new LinkedHashMap<>();
    /** What others have taken the place of, until it is deleted or has its place again. */
    private final List<StackResource> replaced = new ArrayList<>();

    Optional<StackResource> find(String logicalId) {
        return Optional.ofNullable(byLogicalId.get(logicalId));
    }

    Map<String, StackResource> byLogicalId() {
        return byLogicalId;
    }

    List<StackResource> all() {
        return new ArrayList<>(byLogicalId.values());
    }

    void put(StackResource resource) {
        byLogicalId.put(resource.logicalId(), resource);
    }

    void reset(List<StackResource> resources) {
        byLogicalId.clear();
        resources.forEach(this::put);
    }

    List<StackResource> replaced() {
        return List.copyOf(replaced);
    }

    void addReplaced(StackResource resource) {
        replaced.add(resource);
    }

    void forgetReplaced() {
        replaced.clear();
    }

    void forgetReplaced(StackResource gone) {
        replaced.removeIf(other ->
                other.logicalId().equals(gone.logicalId()) && other.physicalId().equals(gone.physicalId()));
    }
}

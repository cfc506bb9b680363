package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackVersion;

/**
 * Gives the resources of a stack the properties of its last good version, then deletes what has come since. A resource
 * that cannot be given them stops the rollback, from where a client can let it continue.
 *
 * @param skipped the logical ids of resources that are taken to be as they were
 */
record UpdateRollback(Set<String> skipped) implements StackRun {
    @Override
    public void run(StackWork work) throws InterruptedException {
        Stack stack = work.stack();
        StackVersion version = stack.stable();
        List<StackResource> added = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<StackResource> resources = stack.resources();
        for (int i = resources.size() - 1; i >= 0; i--) {
            StackResource resource = resources.get(i);
            StackResource old = version.resources().get(resource.logicalId());
            if (old == null || !Objects.equals(old.physicalId(), resource.physicalId())) {
                added.add(0, resource);
            } else if (!restore(work, resource, old)) {
                failed.add(resource.logicalId());
            }
        }
        if (!failed.isEmpty()) {
            stack.become(
                    StackStatus.UPDATE_ROLLBACK_FAILED,
                    Reasons.failed("update", failed).strip());
            return;
        }
        cleanUp(work, version, added);
    }

    private boolean restore(StackWork work, StackResource resource, StackResource old) throws InterruptedException {
        Stack stack = work.stack();
        if (skipped.contains(resource.logicalId())) {
            stack.put(resource.declaredAs(old).in(ResourceStatus.UPDATE_COMPLETE, "Skipped", null), List.of());
            return true;
        }
        if (resource.properties().equals(old.properties())) {
            if (resource.status() == ResourceStatus.UPDATE_FAILED) {
                stack.put(resource.in(ResourceStatus.UPDATE_COMPLETE, null, null), List.of());
            }
            return true;
        }
        UpdateStep step = new UpdateStep(work, resource, old);
        step.begin();
        if (step.carryOut()) {
            return true;
        }
        StackResource failed = stack.resource(resource.logicalId()).orElseThrow();
        stack.replace(resource.in(failed.status(), failed.reason(), failed.timestamp()));
        return false;
    }

    private static void cleanUp(StackWork work, StackVersion version, List<StackResource> added)
            throws InterruptedException {
        Stack stack = work.stack();
        List<StackResource> restored = new ArrayList<>();
        version.resources()
                .forEach((logicalId, old) -> restored.add(stack.resource(logicalId)
                        .filter(now -> Objects.equals(now.physicalId(), old.physicalId()))
                        .map(now -> now.declaredAs(old))
                        .orElse(old)));
        stack.become(StackStatus.UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS, null);
        List<String> failed = new ArrayList<>(Removal.runReplaced(work, replacedSince(stack, version)));
        failed.addAll(new Removal(work, CreationRollback.retained(stack), stack::put).run(added));
        stack.forgetReplaced();
        stack.reset(restored);
        stack.define(version.definition());
        stack.references().setImports(version.imports());
        stack.settle();
        stack.become(
                StackStatus.UPDATE_ROLLBACK_COMPLETE,
                failed.isEmpty() ? null : "One or more resources could not be deleted.");
    }

    /** An update that failed before may have created and replaced what the last good version does not have. */
    private static List<StackResource> replacedSince(Stack stack, StackVersion version) {
        return stack.replaced().stream()
                .filter(resource -> {
                    StackResource old = version.resources().get(resource.logicalId());
                    return old == null || !resource.physicalId().equals(old.physicalId());
                })
                .toList();
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;

/** Deletes a stack with the resources that are not retained. One that cannot be deleted keeps the stack. */
final class StackDeletion implements StackRun {
    private final boolean ofFailedCreation;
    private final Set<String> retained;
    private final boolean forced;

    private StackDeletion(boolean ofFailedCreation, Set<String> retained, boolean forced) {
        this.ofFailedCreation = ofFailedCreation;
        this.retained = retained;
        this.forced = forced;
    }

    /**
     * @param retained the logical ids of resources that a client wants to be left, whatever their policy
     * @param forced   whether the stack goes even if a resource cannot be deleted
     */
    static StackDeletion of(Set<String> retained, boolean forced) {
        return new StackDeletion(false, retained, forced);
    }

    static StackDeletion ofFailedCreation() {
        return new StackDeletion(true, Set.of(), false);
    }

    @Override
    public void run(StackWork work) throws InterruptedException {
        Stack stack = work.stack();
        Predicate<StackResource> byPolicy = ofFailedCreation
                ? CreationRollback.retained(stack)
                : resource -> resource.deletionPolicy().retains();
        List<String> failed = new ArrayList<>(Removal.runReplaced(work, stack.replaced()));
        failed.addAll(new Removal(work, byPolicy.or(resource -> retained.contains(resource.logicalId())), stack::put)
                .run(stack.resources()));
        if (failed.isEmpty() || forced) {
            stack.references().give(List.of());
            stack.references().setImports(Set.of());
            stack.become(StackStatus.DELETE_COMPLETE, null);
        } else {
            stack.become(
                    StackStatus.DELETE_FAILED, Reasons.failed("delete", failed).strip());
        }
    }
}

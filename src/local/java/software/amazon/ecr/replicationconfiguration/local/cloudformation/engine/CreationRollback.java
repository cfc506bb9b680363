package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.template.DeletionPolicy;

/** Deletes what a creation that failed has created. The stack stays, without resources, for people to look at. */
record CreationRollback() implements StackRun {
    @Override
    public void run(StackWork work) throws InterruptedException {
        Stack stack = work.stack();
        stack.references().setImports(Set.of());
        List<String> failed = new ArrayList<>(Removal.runReplaced(work, stack.replaced()));
        failed.addAll(new Removal(work, retained(stack), stack::put).run(stack.resources()));
        stack.become(
                failed.isEmpty() ? StackStatus.ROLLBACK_COMPLETE : StackStatus.ROLLBACK_FAILED,
                failed.isEmpty() ? null : Reasons.failed("delete", failed).strip());
    }

    /** What a failed operation has newly created is retained only if the template insists. */
    static Predicate<StackResource> retained(Stack stack) {
        boolean nothing = stack.attributes().settings().retainExceptOnCreate();
        return resource -> !nothing && resource.deletionPolicy() == DeletionPolicy.RETAIN;
    }
}

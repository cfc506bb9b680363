package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.template.StackTemplate;

/**
 * Creates what a new stack's template declares. A failure is rolled back, left as it is, or deletes the stack; so is a
 * creation that takes longer than the client wants. One whose stack is deleted meanwhile only ends: the deletion comes
 * after it.
 */
final class StackCreation implements StackRun {
    @Override
    public void run(StackWork work) throws InterruptedException {
        Stack stack = work.stack();
        StackTemplate template = stack.definition().resolvedFor(stack.identity());
        String failure = deploy(work, template);
        StackOperation creation = work.operation();
        if (failure.isEmpty()) {
            stack.settle();
            stack.advance(creation, StackStatus.CREATE_COMPLETE, null);
            return;
        }
        switch (stack.attributes().settings().onFailure()) {
            case DO_NOTHING -> stack.advance(creation, StackStatus.CREATE_FAILED, failure);
            case ROLLBACK -> {
                if (stack.advance(
                        creation, StackStatus.ROLLBACK_IN_PROGRESS, failure + " Rollback requested by user.")) {
                    new CreationRollback().run(work.renewed());
                }
            }
            case DELETE -> {
                if (stack.advance(creation, StackStatus.DELETE_IN_PROGRESS, failure + " Delete requested by user.")) {
                    StackDeletion.ofFailedCreation().run(work.renewed());
                }
            }
        }
    }

    /** Returns why the stack is not as its template declares it; empty if it is. */
    private static String deploy(StackWork work, StackTemplate template) throws InterruptedException {
        Deployment deployment = new Deployment(work, template);
        boolean deployed = deployment.run();
        if (work.cancellation().isOverdue()) {
            return (Reasons.TIMED_OUT + " " + deployment.failure()).strip();
        }
        return deployed
                ? StackResult.give(work, template).orElse("")
                : deployment.failure().strip();
    }
}

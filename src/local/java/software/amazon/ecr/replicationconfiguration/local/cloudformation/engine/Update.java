package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.template.ResourceDeclaration;
import software.amazon.ecr.replicationconfiguration.local.template.StackTemplate;

/**
 * Makes the resources of a stack what its template now declares: creates and updates first, deletes what is no longer
 * declared afterwards. A failure is rolled back to the last good version unless the client wants it left.
 */
final class Update implements StackRun {
    @Override
    public void run(StackWork work) throws InterruptedException {
        Stack stack = work.stack();
        StackTemplate template = stack.definition().resolvedFor(stack.identity());
        String failure = Reasons.failed("delete", removeHalfCreated(work));
        if (failure.isEmpty()) {
            failure = deploy(work, template);
        }
        if (failure.isEmpty()) {
            cleanUp(work, template);
        } else if (stack.attributes().settings().disableRollback()
                && !work.cancellation().isCancelled()) {
            stack.become(StackStatus.UPDATE_FAILED, failure.strip());
        } else {
            rollBack(work, failure.strip());
        }
    }

    /** Returns why the stack is not what the template declares; empty if it is. */
    private static String deploy(StackWork work, StackTemplate template) throws InterruptedException {
        Deployment deployment = new Deployment(work, template);
        if (!deployment.run()) {
            return deployment.failure();
        }
        // A client that cancels during the last invocation was promised a rollback.
        return work.cancellation().isCancelled()
                ? Reasons.UPDATE_GIVEN_UP
                : StackResult.give(work, template).orElse("");
    }

    /** Deletes what an earlier creation has left half done, to be created anew, and returns what cannot be deleted. */
    private static List<String> removeHalfCreated(StackWork work) throws InterruptedException {
        List<StackResource> half = work.stack().resources().stream()
                .filter(resource -> resource.exists() && !resource.isSound())
                .toList();
        return new Removal(work, resource -> false, work.stack()::put).run(half);
    }

    private static void cleanUp(StackWork work, StackTemplate template) throws InterruptedException {
        Stack stack = work.stack();
        stack.become(StackStatus.UPDATE_COMPLETE_CLEANUP_IN_PROGRESS, null);
        Set<String> declared = template.resources().stream()
                .map(ResourceDeclaration::logicalId)
                .collect(Collectors.toSet());
        List<StackResource> removed = stack.resources().stream()
                .filter(resource -> !declared.contains(resource.logicalId()))
                .toList();
        List<String> failed = new ArrayList<>(Removal.runReplaced(work, stack.replaced()));
        failed.addAll(new Removal(work, resource -> resource.deletionPolicy().retains(), stack::put).run(removed));
        stack.reset(template.resources().stream()
                .map(declaration -> stack.resource(declaration.logicalId()).orElseThrow())
                .toList());
        stack.forgetReplaced();
        stack.settle();
        stack.become(
                StackStatus.UPDATE_COMPLETE,
                failed.isEmpty() ? null : "Update successful. One or more resources could not be deleted.");
    }

    private static void rollBack(StackWork work, String failure) throws InterruptedException {
        Stack stack = work.stack();
        if (stack.stable().definition() == null) {
            stack.become(StackStatus.ROLLBACK_IN_PROGRESS, failure + " Rollback requested by user.");
            new CreationRollback().run(work);
            return;
        }
        StackOperation rollback = StackOperation.create(
                StackOperation.Type.ROLLBACK, work.operation().clientRequestToken());
        stack.continueAs(rollback);
        stack.become(StackStatus.UPDATE_ROLLBACK_IN_PROGRESS, failure);
        new UpdateRollback(Set.of()).run(work.followedBy(rollback));
    }
}

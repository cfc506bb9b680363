package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.HandlerInvocation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;

/**
 * Deletes resources, those first that depend on others. What a resource that cannot be deleted depends on stays; all
 * else goes. Only a resource that the stack takes to exist reaches a handler.
 */
final class Removal {
    private final StackWork work;
    private final Predicate<StackResource> retained;
    private final BiConsumer<StackResource, List<HandlerInvocation>> report;
    private final List<StackResource> failed = new ArrayList<>();

    /**
     * @param retained whether a resource is to be left where it is
     * @param report   is told what becomes of each resource
     */
    Removal(
            StackWork work,
            Predicate<StackResource> retained,
            BiConsumer<StackResource, List<HandlerInvocation>> report) {
        this.work = work;
        this.retained = retained;
        this.report = report;
    }

    /**
     * Deletes resources whose place others have taken.
     *
     * @return the logical ids of those that failed
     */
    static List<String> runReplaced(StackWork work, List<StackResource> replaced) throws InterruptedException {
        return new Removal(work, resource -> resource.updateReplacePolicy().retains(), work.stack()::reportReplaced)
                .run(replaced);
    }

    /**
     * Deletes resources in the reverse of their order.
     *
     * @return the logical ids of those that failed
     */
    List<String> run(List<StackResource> resources) throws InterruptedException {
        for (int i = resources.size() - 1; i >= 0; i--) {
            StackResource resource = resources.get(i);
            boolean needed =
                    failed.stream().anyMatch(other -> other.dependencies().contains(resource.logicalId()));
            if (!needed && !resource.isGone() && !delete(resource)) {
                failed.add(resource);
            }
        }
        return failed.stream().map(StackResource::logicalId).toList();
    }

    private boolean delete(StackResource resource) throws InterruptedException {
        if (!resource.exists()) {
            report.accept(resource.in(ResourceStatus.DELETE_COMPLETE, null, null), List.of());
            return true;
        }
        if (retained.test(resource)) {
            report.accept(resource.in(ResourceStatus.DELETE_SKIPPED, null, null), List.of());
            return true;
        }
        report.accept(resource.in(ResourceStatus.DELETE_IN_PROGRESS, null, null), List.of());
        if (!work.provisions(resource)) {
            String reason = Reasons.NOT_PROVISIONED.formatted(resource.type());
            report.accept(resource.in(ResourceStatus.DELETE_COMPLETE, reason, null), List.of());
            return true;
        }
        HandlerOutcome outcome = work.run(
                HandlerOperation.delete(resource.logicalId(), work.identified(resource.properties(), resource)));
        boolean gone = outcome.succeeded() || outcome.failedWith(HandlerErrorCode.NotFound);
        report.accept(
                gone
                        ? resource.in(ResourceStatus.DELETE_COMPLETE, null, null)
                        : resource.in(ResourceStatus.DELETE_FAILED, outcome.reason(), null),
                outcome.invocations());
        return gone;
    }
}

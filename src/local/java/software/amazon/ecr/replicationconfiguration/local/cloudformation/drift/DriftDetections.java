package software.amazon.ecr.replicationconfiguration.local.cloudformation.drift;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceDrift;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;

/**
 * The drift detections of stacks, which go on behind the answers to the clients; the latest {@value #KEPT}. A stack has
 * one at a time.
 */
public final class DriftDetections {
    private static final int KEPT = 100;

    private static final Set<StackStatus> DETECTABLE = EnumSet.of(
            StackStatus.CREATE_COMPLETE,
            StackStatus.UPDATE_COMPLETE,
            StackStatus.UPDATE_ROLLBACK_COMPLETE,
            StackStatus.UPDATE_ROLLBACK_FAILED,
            StackStatus.IMPORT_COMPLETE,
            StackStatus.IMPORT_ROLLBACK_COMPLETE);

    private final ResourceDrifts resourceDrifts;
    private final Executor workers;
    private final Clock clock;
    private final Map<String, DriftDetection> byId = new LinkedHashMap<>();

    public DriftDetections(ResourceDrifts resourceDrifts, Executor workers, Clock clock) {
        this.resourceDrifts = resourceDrifts;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Begins to look at resources of a stack.
     *
     * @param logicalIds which resources; empty for all
     * @throws AwsError {@code ValidationError} if the stack's state does not allow it or there is no such resource
     */
    public DriftDetection start(Caller caller, Stack stack, Set<String> logicalIds) {
        requireDetectable(stack);
        List<StackResource> resources = stack.resources().stream()
                .filter(StackResource::exists)
                .filter(resource -> logicalIds.isEmpty() || logicalIds.contains(resource.logicalId()))
                .toList();
        if (resources.size() < logicalIds.size()) {
            throw AwsError.validationError("LogicalResourceIds %s: not all of them exist in the stack %s."
                    .formatted(logicalIds, stack.identity().name()));
        }
        DriftDetection detection = DriftDetection.begin(stack, clock.instant());
        add(detection);
        try {
            workers.execute(() -> run(detection, caller, resources));
        } catch (AwsError e) {
            put(detection.abandoned(e.getMessage()));
            throw e;
        }
        return detection;
    }

    /** Looks at one resource, before it is answered. */
    public ResourceDrift detect(Caller caller, Stack stack, StackResource resource) throws InterruptedException {
        requireDetectable(stack);
        return resourceDrifts.detect(caller, stack, resource);
    }

    /** @throws AwsError {@code ValidationError} if there is none of that id */
    public synchronized DriftDetection find(AccountRegion owner, String id) {
        DriftDetection found = byId.get(id);
        if (found == null || !found.stack().identity().owner().equals(owner)) {
            throw AwsError.validationError("Drift detection with id %s does not exist".formatted(id));
        }
        return found;
    }

    private static void requireDetectable(Stack stack) {
        stack.requireStatus(DETECTABLE, "checked for drift");
    }

    private void run(DriftDetection detection, Caller caller, List<StackResource> resources) {
        DriftDetection ended = detection.abandoned("The detection ended because of a defect in this server.");
        try {
            List<ResourceDrift> drifts = new ArrayList<>();
            for (StackResource resource : resources) {
                drifts.add(resourceDrifts.detect(caller, detection.stack(), resource));
            }
            ended = detection.ended(drifts);
            detection.stack().checked(ended.stackDriftStatus());
        } catch (InterruptedException e) {
            ended = detection.abandoned("The server was closed.");
            Thread.currentThread().interrupt();
        } finally {
            put(ended);
        }
    }

    private synchronized void add(DriftDetection detection) {
        if (byId.values().stream().anyMatch(other -> other.isInProgress() && other.stack() == detection.stack())) {
            throw AwsError.validationError("Drift detection is already in progress for stack [%s]"
                    .formatted(detection.stack().identity().id()));
        }
        if (byId.size() >= KEPT) {
            byId.remove(byId.keySet().iterator().next());
        }
        put(detection);
    }

    private synchronized void put(DriftDetection detection) {
        byId.put(detection.id(), detection);
    }
}

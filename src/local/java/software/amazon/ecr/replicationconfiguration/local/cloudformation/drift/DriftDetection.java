package software.amazon.ecr.replicationconfiguration.local.cloudformation.drift;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.DriftStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceDrift;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;

/**
 * One look at all or some resources of a stack.
 *
 * @param stackDriftStatus null while it goes on
 * @param drifted          how many resources are not what the template declares
 * @param statusReason     why it failed; null if it did not
 * @param timestamp        when it began
 */
public record DriftDetection(
        String id,
        Stack stack,
        Status status,
        DriftStatus stackDriftStatus,
        int drifted,
        String statusReason,
        Instant timestamp) {
    /** How far it has come. */
    public enum Status {
        DETECTION_IN_PROGRESS,
        DETECTION_COMPLETE,
        DETECTION_FAILED
    }

    static DriftDetection begin(Stack stack, Instant now) {
        return new DriftDetection(
                UUID.randomUUID().toString(), stack, Status.DETECTION_IN_PROGRESS, null, 0, null, now);
    }

    boolean isInProgress() {
        return status == Status.DETECTION_IN_PROGRESS;
    }

    /** Returns it as it ends: failed if the state of a resource could not be found out. */
    DriftDetection ended(Collection<ResourceDrift> drifts) {
        int differing = (int) drifts.stream().filter(ResourceDrift::hasDrifted).count();
        String unknown = drifts.stream()
                .filter(drift -> drift.status() == DriftStatus.UNKNOWN)
                .map(ResourceDrift::reason)
                .findFirst()
                .orElse(null);
        boolean compared = drifts.stream().anyMatch(drift -> drift.status() == DriftStatus.IN_SYNC);
        return new DriftDetection(
                id,
                stack,
                unknown == null ? Status.DETECTION_COMPLETE : Status.DETECTION_FAILED,
                differing > 0
                        ? DriftStatus.DRIFTED
                        : unknown != null
                                ? DriftStatus.UNKNOWN
                                : compared ? DriftStatus.IN_SYNC : DriftStatus.NOT_CHECKED,
                differing,
                unknown,
                timestamp);
    }

    DriftDetection abandoned(String reason) {
        return new DriftDetection(id, stack, Status.DETECTION_FAILED, DriftStatus.UNKNOWN, 0, reason, timestamp);
    }
}

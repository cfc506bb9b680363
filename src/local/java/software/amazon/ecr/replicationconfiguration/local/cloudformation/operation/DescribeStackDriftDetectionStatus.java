package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.time.Instant;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.drift.DriftDetection;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.DriftStatus;

/** DescribeStackDriftDetectionStatus. */
final class DescribeStackDriftDetectionStatus implements Operation {
    @Override
    public String name() {
        return "DescribeStackDriftDetectionStatus";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        DriftDetection detection =
                call.service().drift().find(call.owner(), call.input().required("StackDriftDetectionId"));
        return Optional.of(new StatusOutput(
                detection.stack().identity().id(),
                detection.id(),
                detection.stackDriftStatus(),
                detection.status(),
                detection.statusReason(),
                detection.drifted(),
                detection.timestamp()));
    }

    record StatusOutput(
            String stackId,
            String stackDriftDetectionId,
            DriftStatus stackDriftStatus,
            DriftDetection.Status detectionStatus,
            String detectionStatusReason,
            int driftedStackResourceCount,
            Instant timestamp) {}
}

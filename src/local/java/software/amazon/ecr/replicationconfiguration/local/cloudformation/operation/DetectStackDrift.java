package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.LinkedHashSet;
import java.util.Optional;

/** DetectStackDrift. */
final class DetectStackDrift implements Operation {
    @Override
    public String name() {
        return "DetectStackDrift";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        return Optional.of(new DetectionOutput(call.service()
                .drift()
                .start(
                        call.caller(),
                        call.stack(),
                        new LinkedHashSet<>(call.input().texts("LogicalResourceIds")))
                .id()));
    }

    record DetectionOutput(String stackDriftDetectionId) {}
}

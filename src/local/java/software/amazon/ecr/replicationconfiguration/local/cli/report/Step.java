package software.amazon.ecr.replicationconfiguration.local.cli.report;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;

/**
 * One operation of a run, after it has ended.
 *
 * @param resource the name of the resource in its template
 * @param ecrCalls the operations that were asked of Amazon ECR
 * @param surprise what is not as it should be although the operation succeeded
 */
public record Step(String resource, OperationResult result, List<String> ecrCalls, Optional<String> surprise) {

    public Step {
        ecrCalls = List.copyOf(ecrCalls);
    }

    public boolean isAsExpected() {
        return result.succeeded() && surprise.isEmpty();
    }
}

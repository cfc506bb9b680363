package software.amazon.ecr.replicationconfiguration.local.cli.report;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;

/**
 * One operation of a run, after it has ended.
 *
 * @param resource the name of the resource in its template
 * @param stackStatus what the stack was doing; a rollback's steps are told by it
 * @param ecrCalls the operations that were asked of Amazon ECR
 * @param surprise what is not as it should be although the operation succeeded
 */
public record Step(
        String resource,
        OperationResult result,
        StackStatus stackStatus,
        List<String> ecrCalls,
        Optional<String> surprise) {

    public Step {
        ecrCalls = List.copyOf(ecrCalls);
    }

    public boolean isAsExpected() {
        return result.succeeded() && surprise.isEmpty();
    }
}

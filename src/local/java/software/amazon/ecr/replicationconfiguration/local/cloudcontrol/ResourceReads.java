package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.history.FrontEnd;
import software.amazon.ecr.replicationconfiguration.local.history.History;
import software.amazon.ecr.replicationconfiguration.local.history.HistoryEntry;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Orchestrator;

/** Reads resources while the client waits. */
final class ResourceReads {

    private final Orchestrator orchestrator;
    private final History history;
    private final Clock clock;

    ResourceReads(Orchestrator orchestrator, History history, Clock clock) {
        this.orchestrator = orchestrator;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Returns the model of the resource with this key.
     *
     * @throws AwsError {@code ResourceNotFoundException}, and what else the read handler fails with
     */
    ObjectNode get(Caller caller, ObjectNode key) {
        return run(caller, HandlerOperation.read(ResourceChange.LOGICAL_ID, key))
                .model();
    }

    /** Returns the models of all resources. */
    List<ObjectNode> list(Caller caller) {
        return run(caller, HandlerOperation.list(ResourceChange.LOGICAL_ID)).models();
    }

    private OperationResult run(Caller caller, HandlerOperation operation) {
        OperationResult result;
        try {
            result = orchestrator.run(caller, operation, invocation -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException("The server is stopping.", e);
        }
        history.add(id -> new HistoryEntry(
                id,
                clock.instant().minus(result.duration()),
                FrontEnd.CLOUD_CONTROL,
                operation.action(),
                new AccountRegion(caller.accountId(), caller.region()),
                operation.desired(),
                result.status().name(),
                result.duration(),
                result.errorCode() == null ? null : result.errorCode().name(),
                result.message(),
                result.model()));
        if (!result.succeeded()) {
            throw CloudControlErrors.of(result);
        }
        return result;
    }
}

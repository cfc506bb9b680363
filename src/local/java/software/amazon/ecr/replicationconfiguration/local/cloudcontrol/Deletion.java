package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.InvocationListener;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Orchestrator;

/**
 * Deletes a resource.
 *
 * @param key the properties that identify it
 */
record Deletion(String id, ObjectNode key) implements ResourceChange {

    @Override
    public Action action() {
        return Action.DELETE;
    }

    @Override
    public Optional<String> identifier() {
        return Optional.of(id);
    }

    @Override
    public ObjectNode shown() {
        return key;
    }

    @Override
    public OperationResult run(Orchestrator orchestrator, Caller caller, InvocationListener listener)
            throws InterruptedException {
        return orchestrator.run(caller, HandlerOperation.delete(LOGICAL_ID, key), listener);
    }
}

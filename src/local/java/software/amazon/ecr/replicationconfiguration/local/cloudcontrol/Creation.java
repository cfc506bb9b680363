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
 * Brings a resource into being.
 *
 * @param subject the identifier that the resource will have, if that is known
 */
record Creation(ObjectNode desired, Optional<String> subject) implements ResourceChange {

    @Override
    public Action action() {
        return Action.CREATE;
    }

    @Override
    public Optional<String> identifier() {
        return Optional.empty();
    }

    @Override
    public ObjectNode shown() {
        return desired;
    }

    @Override
    public OperationResult run(Orchestrator orchestrator, Caller caller, InvocationListener listener)
            throws InterruptedException {
        return orchestrator.run(caller, HandlerOperation.create(LOGICAL_ID, desired), listener);
    }
}

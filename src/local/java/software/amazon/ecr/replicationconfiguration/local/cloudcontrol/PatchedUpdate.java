package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.Patch;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.PatchFailure;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.PatchedState;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.InvocationListener;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Orchestrator;

/**
 * Changes a resource: the patch is applied to the state that the read handler returns, and the result is what the
 * update handler is asked for.
 *
 * @param key the properties that identify the resource
 */
record PatchedUpdate(String id, ObjectNode key, Patch patch) implements ResourceChange {

    @Override
    public Action action() {
        return Action.UPDATE;
    }

    @Override
    public Optional<String> identifier() {
        return Optional.of(id);
    }

    @Override
    public ObjectNode shown() {
        return key.deepCopy().set("PatchDocument", patch.shown());
    }

    @Override
    public OperationResult run(Orchestrator orchestrator, Caller caller, InvocationListener listener)
            throws InterruptedException {
        OperationResult read = orchestrator.run(caller, HandlerOperation.read(LOGICAL_ID, key), invocation -> {});
        if (!read.succeeded()) {
            return read;
        }
        PatchedState patched;
        try {
            patched = patch.applyTo(read.model());
        } catch (PatchFailure e) {
            return new OperationResult(
                    Action.UPDATE, OperationStatus.FAILED, e.code(), e.getMessage(), null, List.of(), 0, Duration.ZERO);
        }
        OperationResult result =
                orchestrator.run(caller, HandlerOperation.update(LOGICAL_ID, patched.state(), read.model()), listener);
        return patched.note().map(result::withNote).orElse(result);
    }
}

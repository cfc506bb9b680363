package software.amazon.ecr.replicationconfiguration.local.cloudformation.changeset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.PlannedChange;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackSettings;

/**
 * What a client wants to do to a stack, for people to look at before it is done.
 *
 * @param stack        the stack
 * @param id           the change set's ARN
 * @param type         what executing it does
 * @param previous     what the stack was when this was made; null if it was nothing
 * @param definition   what the stack is to be
 * @param changes      what becomes of resources
 * @param identifiers  the primary identifiers of resources to import, by logical id
 * @param onFailure    what becomes of the stack if its creation fails
 * @param statusReason why it cannot be executed; null if it can
 */
public record ChangeSet(
        Stack stack,
        String id,
        String name,
        String description,
        Type type,
        StackDefinition previous,
        StackDefinition definition,
        List<PlannedChange> changes,
        Map<String, ObjectNode> identifiers,
        StackSettings.OnFailure onFailure,
        String statusReason,
        Instant created,
        boolean executed) {
    /** What executing a change set does. */
    public enum Type {
        CREATE,
        UPDATE,
        IMPORT
    }

    public boolean hasFailed() {
        return statusReason != null;
    }

    public String status() {
        return hasFailed() ? "FAILED" : "CREATE_COMPLETE";
    }

    /** Returns {@code AVAILABLE} unless it cannot be executed: it is obsolete once the stack is not what it was. */
    public String executionStatus() {
        if (hasFailed()) {
            return "UNAVAILABLE";
        }
        return executed ? "EXECUTE_COMPLETE" : stack.definition() == previous ? "AVAILABLE" : "OBSOLETE";
    }

    /** Returns it after its execution. */
    ChangeSet asExecuted() {
        return new ChangeSet(
                stack,
                id,
                name,
                description,
                type,
                previous,
                definition,
                changes,
                identifiers,
                onFailure,
                statusReason,
                created,
                true);
    }
}

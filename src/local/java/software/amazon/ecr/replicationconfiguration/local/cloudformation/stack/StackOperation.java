package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.util.UUID;

/**
 * One change of a stack, from its first event to its last. The rollback of an update is one of its own.
 *
 * @param clientRequestToken the client's name for it; null if it gave none
 */
public record StackOperation(String id, Type type, String clientRequestToken) {
    /** What the operation does. */
    public enum Type {
        CREATE_STACK,
        UPDATE_STACK,
        DELETE_STACK,
        CONTINUE_ROLLBACK,
        ROLLBACK,
        CREATE_CHANGESET
    }

    /** Returns an operation with an id of its own. */
    public static StackOperation create(Type type, String clientRequestToken) {
        return new StackOperation(UUID.randomUUID().toString(), type, clientRequestToken);
    }
}

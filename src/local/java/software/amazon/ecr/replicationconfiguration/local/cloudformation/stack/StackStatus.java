package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a stack.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html">
 *     Stack status codes</a>
 */
public enum StackStatus {
    REVIEW_IN_PROGRESS,
    CREATE_IN_PROGRESS,
    CREATE_FAILED,
    CREATE_COMPLETE,
    ROLLBACK_IN_PROGRESS,
    ROLLBACK_FAILED,
    ROLLBACK_COMPLETE,
    DELETE_IN_PROGRESS,
    DELETE_FAILED,
    DELETE_COMPLETE,
    UPDATE_IN_PROGRESS,
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
    UPDATE_COMPLETE,
    UPDATE_FAILED,
    UPDATE_ROLLBACK_IN_PROGRESS,
    UPDATE_ROLLBACK_FAILED,
    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
    UPDATE_ROLLBACK_COMPLETE,
    IMPORT_IN_PROGRESS,
    IMPORT_COMPLETE,
    IMPORT_ROLLBACK_IN_PROGRESS,
    IMPORT_ROLLBACK_FAILED,
    IMPORT_ROLLBACK_COMPLETE;

    /** What an update may start from. The failures are there only if their rollback was disabled. */
    public static final Set<StackStatus> UPDATABLE = EnumSet.of(
            CREATE_COMPLETE,
            CREATE_FAILED,
            UPDATE_COMPLETE,
            UPDATE_FAILED,
            UPDATE_ROLLBACK_COMPLETE,
            IMPORT_COMPLETE,
            IMPORT_ROLLBACK_COMPLETE);

    /** Returns whether an operation on the stack is going on; one under review waits for a client. */
    public boolean isInProgress() {
        return name().endsWith("IN_PROGRESS") && this != REVIEW_IN_PROGRESS;
    }

    /** Returns the state in which the work that this state stands for has failed. */
    StackStatus failed() {
        return switch (this) {
            case CREATE_IN_PROGRESS -> CREATE_FAILED;
            case ROLLBACK_IN_PROGRESS -> ROLLBACK_FAILED;
            case DELETE_IN_PROGRESS -> DELETE_FAILED;
            case UPDATE_IN_PROGRESS, UPDATE_COMPLETE_CLEANUP_IN_PROGRESS -> UPDATE_FAILED;
            case IMPORT_IN_PROGRESS, IMPORT_ROLLBACK_IN_PROGRESS -> IMPORT_ROLLBACK_FAILED;
            default -> UPDATE_ROLLBACK_FAILED;
        };
    }
}

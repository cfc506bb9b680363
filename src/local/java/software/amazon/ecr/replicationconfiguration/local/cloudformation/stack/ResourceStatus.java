package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

/** The states of a resource of a stack. */
public enum ResourceStatus {
    CREATE_IN_PROGRESS,
    CREATE_FAILED,
    CREATE_COMPLETE,
    UPDATE_IN_PROGRESS,
    UPDATE_FAILED,
    UPDATE_COMPLETE,
    DELETE_IN_PROGRESS,
    DELETE_FAILED,
    DELETE_COMPLETE,
    DELETE_SKIPPED,
    IMPORT_IN_PROGRESS,
    IMPORT_FAILED,
    IMPORT_COMPLETE,
    IMPORT_ROLLBACK_COMPLETE;

    /** Returns whether a handler is at work, or about to be. */
    boolean isInProgress() {
        return name().endsWith("_IN_PROGRESS");
    }
}

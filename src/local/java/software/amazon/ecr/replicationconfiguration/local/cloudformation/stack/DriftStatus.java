package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

/** How a stack or a resource compares with its template. A stack has DRIFTED, a resource MODIFIED or DELETED. */
public enum DriftStatus {
    NOT_CHECKED,
    IN_SYNC,
    MODIFIED,
    DELETED,
    DRIFTED,
    /** It could not be read. */
    UNKNOWN
}

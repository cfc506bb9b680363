package software.amazon.ecr.replicationconfiguration.local.page;

/** How a rule compares with the desired state that a client last asked for. */
public enum DriftStatus {
    /** Asked for, and in the registry. */
    IN_SYNC,
    /** In the registry, and not asked for. */
    UNMANAGED,
    /** Asked for, and not in the registry. */
    MISSING
}

package software.amazon.ecr.replicationconfiguration.local.page;

/** How a rule compares with the desired state: what a client last asked for. */
public enum RuleDrift {
    /** Desired, and in the registry. */
    IN_SYNC,
    /** In the registry, and not desired. */
    UNMANAGED,
    /** Desired, and not in the registry. */
    MISSING
}

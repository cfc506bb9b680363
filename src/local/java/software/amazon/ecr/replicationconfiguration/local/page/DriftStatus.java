package software.amazon.ecr.replicationconfiguration.local.page;

/** How a rule compares with the state that a client last asked for. */
public enum DriftStatus {
    /** Asked for, and in the registry. */
    AS_ASKED,
    /** In the registry, and not asked for. */
    UNASKED,
    /** Asked for, and not in the registry. */
    MISSING
}

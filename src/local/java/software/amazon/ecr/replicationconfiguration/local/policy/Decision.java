package software.amazon.ecr.replicationconfiguration.local.policy;

/** What a policy says to a request. */
public enum Decision {
    ALLOWED,
    /** A statement with the effect Deny applies; no other can allow it. */
    DENIED,
    /** No statement allows it. */
    NOT_ALLOWED,
    /** It depends on conditions, or is so for only some repositories. */
    UNDECIDED
}

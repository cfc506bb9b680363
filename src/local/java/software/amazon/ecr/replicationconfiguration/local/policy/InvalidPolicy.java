package software.amazon.ecr.replicationconfiguration.local.policy;

/** A document that is not a registry policy. The message says where, and what has to be there. */
public final class InvalidPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidPolicy(String message) {
        super(message);
    }
}

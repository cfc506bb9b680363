package software.amazon.ecr.replicationconfiguration.local.cli;

/** A command that is not carried out as it was given. The message says why, and what to give instead. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}

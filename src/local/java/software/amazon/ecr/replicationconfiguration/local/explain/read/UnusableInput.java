package software.amazon.ecr.replicationconfiguration.local.explain.read;

/** A file that cannot be explained. The message names it, and says what it has to be. */
public final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableInput(String message) {
        super(message);
    }
}

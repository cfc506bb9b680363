package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

/**
 * How an operation treats failures.
 *
 * @param onFailure            what becomes of a stack whose creation fails
 * @param disableRollback      whether a stack whose update fails is left as it is
 * @param retainExceptOnCreate whether what a failed operation has newly created is deleted whatever its policy
 */
public record StackSettings(OnFailure onFailure, boolean disableRollback, boolean retainExceptOnCreate) {
    /** Rolls back. */
    public static final StackSettings DEFAULT = new StackSettings(OnFailure.ROLLBACK, false, false);

    /** What becomes of a stack whose creation fails. */
    public enum OnFailure {
        DO_NOTHING,
        ROLLBACK,
        DELETE
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.time.Duration;
import java.util.Optional;

/**
 * How an operation treats failures.
 *
 * @param onFailure            what becomes of a stack whose creation fails
 * @param disableRollback      whether a stack whose update fails is left as it is
 * @param retainExceptOnCreate whether what a failed operation has newly created is deleted whatever its policy
 * @param timeoutInMinutes     after which a creation has failed; null for never
 */
public record StackSettings(
        OnFailure onFailure, boolean disableRollback, boolean retainExceptOnCreate, Integer timeoutInMinutes) {
    /** Rolls back. */
    public static final StackSettings DEFAULT = new StackSettings(OnFailure.ROLLBACK, false, false, null);

    /** Returns the time that a creation may take. */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeoutInMinutes).map(Duration::ofMinutes);
    }

    /** What becomes of a stack whose creation fails. */
    public enum OnFailure {
        DO_NOTHING,
        ROLLBACK,
        DELETE
    }
}

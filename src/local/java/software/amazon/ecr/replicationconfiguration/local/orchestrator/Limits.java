package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import java.time.Duration;

/**
 * How far an operation may go.
 *
 * @param invocations the most invocations of the handler, retries included
 * @param retries     the most retries after a retriable failure
 * @param firstRetry  the delay before the first retry; it doubles with each further one
 * @param duration    the most time from the first invocation to the start of the last
 */
public record Limits(int invocations, int retries, Duration firstRetry, Duration duration) {

    /**
     * Bounds for a person at a terminal. Two hours is what CloudFormation allows a handler whose schema does not set
     * {@code timeoutInMinutes}; it does not say how often it retries.
     *
     * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html">
     *     Resource type definition schema</a>
     */
    public static final Limits STANDARD = new Limits(100, 4, Duration.ofSeconds(1), Duration.ofHours(2));

    public Limits {
        if (invocations < 1) {
            throw new IllegalArgumentException("invocations must be at least 1, was " + invocations);
        }
        if (retries < 0) {
            throw new IllegalArgumentException("retries must not be negative, was " + retries);
        }
        if (firstRetry.isNegative() || duration.isNegative()) {
            throw new IllegalArgumentException(
                    "neither firstRetry nor duration may be negative: " + firstRetry + ", " + duration);
        }
    }

    Duration beforeRetry(int number) {
        return firstRetry.multipliedBy(1L << (number - 1));
    }
}

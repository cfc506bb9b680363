package software.amazon.ecr.replicationconfiguration.local.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that was answered.
 *
 * @param number 1 for the first call of a log, and one more for each that follows
 * @param operation the operation's name, as the client spelled it
 * @param status HTTP status of the answer
 * @param errorCode the error that it was answered with, or none
 * @param startedAt when the whole request had arrived
 * @param duration from then until the answer was ready, without the time on the network
 */
public record RecordedCall(
        long number, String operation, int status, Optional<String> errorCode, Instant startedAt, Duration duration) {}

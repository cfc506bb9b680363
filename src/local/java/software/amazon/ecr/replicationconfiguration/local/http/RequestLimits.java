package software.amazon.ecr.replicationconfiguration.local.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How much of a server one client may take.
 *
 * @param bodyBytes the largest request body, in bytes
 * @param bodyTime how long a client may take to send a body
 * @param idleTime how long a connection may stay silent before it is closed
 */
public record RequestLimits(int bodyBytes, Duration bodyTime, Duration idleTime) {
    /** 1 MiB within 10 s. A connection stays open for longer than the 60 s that the AWS SDKs keep an idle one. */
    public static final RequestLimits DEFAULT =
            new RequestLimits(1024 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(75));

    public RequestLimits {
        if (bodyBytes < 1) {
            throw new IllegalArgumentException("bodyBytes is " + bodyBytes + ", must be at least 1");
        }
        Objects.requireNonNull(bodyTime, "bodyTime");
        Objects.requireNonNull(idleTime, "idleTime");
    }
}

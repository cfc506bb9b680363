package software.amazon.ecr.replicationconfiguration.local.fault;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;

/** What is remembered of a registry's latest write: when it came, and what a read showed before it. */
final class LatestWrite {
    private final Instant at;
    private final HttpAnswer before;
    private final AtomicInteger reads = new AtomicInteger();

    LatestWrite(Instant at, HttpAnswer before) {
        this.at = at;
        this.before = before;
    }

    Instant at() {
        return at;
    }

    HttpAnswer before() {
        return before;
    }

    /** Counts a read; true for the first since the write, the third and so on. */
    boolean isOddRead() {
        return reads.incrementAndGet() % 2 == 1;
    }
}

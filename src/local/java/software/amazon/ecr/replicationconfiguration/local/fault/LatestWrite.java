package software.amazon.ecr.replicationconfiguration.local.fault;

import java.time.Instant;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;

/** The latest write of an owner: when it was made, and what a read showed right before it. */
final class LatestWrite {
    private final Instant at;
    private final HttpAnswer before;
    private int reads;

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

    /** Counts a read and returns whether it is the first since the write, the third and so on. */
    boolean countsOddRead() {
        reads++;
        return reads % 2 == 1;
    }
}

package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only while somebody pauses, and remembers the pauses. */
public final class SteppedClock extends Clock implements Sleeper {

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    public List<Duration> pauses() {
        return pauses;
    }

    @Override
    public void of(Duration delay) {
        pauses.add(delay);
        now = now.plus(delay);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;

/**
 * Lets an operation be given up between two invocations of a handler, but never during one: because a client cancels
 * it, because its time is over, or because the server closes. What was given up is rolled back, but not by a server
 * that closes.
 */
public final class Cancellation implements Sleeper {
    private final Sleeper sleeper;
    private final Clock clock;
    private final Instant deadline;
    private final BooleanSupplier closed;

    private Thread sleeping;
    private boolean cancelled;

    /**
     * @param sleeper  how to wait as long as nothing is given up
     * @param deadline when the operation is given up
     * @param closed   whether the server closes
     */
    Cancellation(Sleeper sleeper, Clock clock, Instant deadline, BooleanSupplier closed) {
        this.sleeper = sleeper;
        this.clock = clock;
        this.deadline = deadline;
        this.closed = closed;
    }

    @Override
    public void of(Duration delay) throws InterruptedException {
        synchronized (this) {
            requireOpen();
            if (isCancelled()) {
                throw new InterruptedException();
            }
            sleeping = Thread.currentThread();
        }
        Duration left = Duration.between(clock.instant(), deadline);
        try {
            sleeper.of(delay.compareTo(left) < 0 ? delay : left);
        } finally {
            awake();
        }
    }

    /** Ends the wait that is going on, and forbids the next. */
    public synchronized void cancel() {
        cancelled = true;
        if (sleeping != null) {
            sleeping.interrupt();
        }
    }

    /** Returns one for what follows, which nothing but the server's end gives up. */
    Cancellation renewed() {
        return new Cancellation(sleeper, clock, Instant.MAX, closed);
    }

    /** @throws InterruptedException if the server closes */
    void requireOpen() throws InterruptedException {
        if (closed.getAsBoolean()) {
            throw new InterruptedException();
        }
    }

    public synchronized boolean isCancelled() {
        return cancelled || isOverdue();
    }

    /** Returns whether the time is over. */
    boolean isOverdue() {
        return !clock.instant().isBefore(deadline);
    }

    /** Clears an interrupt that came too late to end the wait. */
    private synchronized void awake() throws InterruptedException {
        sleeping = null;
        if (isCancelled()) {
            Thread.interrupted();
            throw new InterruptedException();
        }
    }
}

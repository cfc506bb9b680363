package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.time.Duration;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;

/** Lets an operation be given up between two invocations of a handler, but never during one. */
public final class Cancellation implements Sleeper {
    private final Sleeper sleeper;
    private Thread sleeping;
    private boolean cancelled;

    /** @param sleeper how to wait as long as nothing is cancelled */
    public Cancellation(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    @Override
    public void of(Duration delay) throws InterruptedException {
        synchronized (this) {
            if (cancelled) {
                throw new InterruptedException();
            }
            sleeping = Thread.currentThread();
        }
        try {
            sleeper.of(delay);
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

    /** Returns one that nothing has cancelled. */
    Cancellation renewed() {
        return new Cancellation(sleeper);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Clears an interrupt that came too late to end the wait. */
    private synchronized void awake() throws InterruptedException {
        sleeping = null;
        if (cancelled) {
            Thread.interrupted();
            throw new InterruptedException();
        }
    }
}

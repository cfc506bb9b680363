package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import java.time.Duration;

/** Waits between two invocations of a handler. */
@FunctionalInterface
public interface Sleeper {

    /** Lets the calling thread sleep. */
    Sleeper SLEEP = delay -> Thread.sleep(delay.toMillis());

    /**
     * Returns when the delay has passed.
     *
     * @throws InterruptedException if the operation is to be given up
     */
    void of(Duration delay) throws InterruptedException;
}

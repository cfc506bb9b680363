package software.amazon.ecr.replicationconfiguration.local.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Waits for the moment at which to stop. */
@FunctionalInterface
interface Until {

    /** Until the JVM is told to end, by Ctrl-C for example; it then waits a moment for the calling thread to finish. */
    Until SHUTDOWN = () -> {
        CountDownLatch shutdown = new CountDownLatch(1);
        Thread serving = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            shutdown.countDown();
            try {
                serving.join(Duration.ofSeconds(5).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        shutdown.await();
    };

    /** Returns when it is time. */
    void stopped() throws InterruptedException;
}

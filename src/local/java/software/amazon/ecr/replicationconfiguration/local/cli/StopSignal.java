package software.amazon.ecr.replicationconfiguration.local.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Tells a command that serves when to stop. */
@FunctionalInterface
interface StopSignal {

    /** Comes when the JVM is told to end, by Ctrl-C for example; it then waits a moment for the calling thread to finish. */
    StopSignal SHUTDOWN = () -> {
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

    /** Returns when the signal has come. */
    void await() throws InterruptedException;
}

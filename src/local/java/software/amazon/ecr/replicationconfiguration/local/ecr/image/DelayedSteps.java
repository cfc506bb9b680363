package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Carries steps out after a delay, in their order, on a daemon thread that ends when there is nothing to do. */
public final class DelayedSteps implements Consumer<Runnable> {
    private final Duration delay;
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "replication");
        thread.setDaemon(true);
        return thread;
    });

    public DelayedSteps(Duration delay) {
        this.delay = delay;
        executor.setKeepAliveTime(1, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public void accept(Runnable step) {
        executor.schedule(step, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}

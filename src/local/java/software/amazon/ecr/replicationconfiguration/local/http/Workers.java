package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A bounded number of threads with a bounded queue before them. The threads are daemons and end when idle. */
public final class Workers implements Executor, AutoCloseable {
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor pool;

    /**
     * @param name begins the name of each thread
     * @param threads how many tasks run at once
     * @param waiting how many tasks may wait for a thread
     * @param refusal what {@link #execute} throws when that many wait already
     */
    public Workers(String name, int threads, int waiting, Supplier<AwsError> refusal) {
        AtomicInteger number = new AtomicInteger();
        pool = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(waiting),
                task -> {
                    Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                (task, full) -> {
                    throw refusal.get();
                });
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Takes no more tasks, and forgets those that have not begun. */
    @Override
    public void close() {
        pool.shutdownNow().clear();
    }
}

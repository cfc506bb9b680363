package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;

/** Runs the operations that stacks have begun, on the threads of an executor. */
final class StackRuns {
    private final Executor workers;
    private final Sleeper sleeper;
    private final Clock clock;
    private final Map<Stack, Running> running = new ConcurrentHashMap<>();
    private volatile boolean closed;

    StackRuns(Executor workers, Sleeper sleeper, Clock clock) {
        this.workers = workers;
        this.sleeper = sleeper;
        this.clock = clock;
    }

    /** Returns how work that is to end by the deadline can be given up. */
    Cancellation cancellation(Instant deadline) {
        return new Cancellation(sleeper, clock, deadline, () -> closed);
    }

    /** @throws AwsError if there are too many operations; the stack has failed then */
    void start(StackWork work, StackRun run) {
        Running begun = new Running(work.cancellation(), new CompletableFuture<>());
        running.put(work.stack(), begun);
        try {
            workers.execute(() -> carryOut(work, run, begun));
        } catch (AwsError e) {
            running.remove(work.stack());
            work.stack().abort(work.operation(), e.getMessage());
            throw e;
        }
    }

    /** Gives up what the stack does now, and starts when that has ended; at once if the stack does nothing. */
    void startInstead(StackWork work, StackRun run) {
        Running before = running.get(work.stack());
        if (before == null) {
            start(work, run);
        } else {
            before.cancellation().cancel();
            before.end().thenRun(() -> start(work, run));
        }
    }

    /** Gives up what the stack does now, if it does anything. */
    void cancel(Stack stack) {
        Optional.ofNullable(running.get(stack)).map(Running::cancellation).ifPresent(Cancellation::cancel);
    }

    /**
     * Lets what is going on end before the next invocation of a handler, without a rollback. Waits end when the threads
     * of the executor are interrupted.
     */
    void close() {
        closed = true;
    }

    /** After its end a stack may be in another operation already, so only an operation without an end is aborted. */
    private void carryOut(StackWork work, StackRun run, Running begun) {
        boolean ended = false;
        try {
            run.run(work);
            ended = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(work.stack(), begun);
            if (!ended) {
                // A defect must not leave the stack locked for good.
                work.stack()
                        .abort(
                                work.operation(),
                                closed
                                        ? "The server was closed."
                                        : "The operation ended because of a defect in this server.");
            }
            begun.end().complete(null);
        }
    }

    /** @param end is complete once the stack is no longer changed */
    private record Running(Cancellation cancellation, CompletableFuture<Void> end) {}
}

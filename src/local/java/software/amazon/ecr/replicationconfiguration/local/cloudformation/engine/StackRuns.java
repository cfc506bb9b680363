package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Stack, Cancellation> running = new ConcurrentHashMap<>();
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
        running.put(work.stack(), work.cancellation());
        try {
            workers.execute(() -> carryOut(work, run));
        } catch (AwsError e) {
            running.remove(work.stack());
            work.stack().abort(e.getMessage());
            throw e;
        }
    }

    /** Gives up what the stack does now, if it does anything. */
    void cancel(Stack stack) {
        Optional.ofNullable(running.get(stack)).ifPresent(Cancellation::cancel);
    }

    /**
     * Lets what is going on end before the next invocation of a handler, without a rollback. Waits end when the threads
     * of the executor are interrupted.
     */
    void close() {
        closed = true;
    }

    /** After its end a stack may be in another operation already, so only an operation without an end is aborted. */
    private void carryOut(StackWork work, StackRun run) {
        boolean ended = false;
        try {
            run.run(work);
            ended = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(work.stack(), work.cancellation());
            if (!ended) {
                // A defect must not leave the stack locked for good.
                work.stack()
                        .abort(
                                closed
                                        ? "The server was closed."
                                        : "The operation ended because of a defect in this server.");
            }
        }
    }
}

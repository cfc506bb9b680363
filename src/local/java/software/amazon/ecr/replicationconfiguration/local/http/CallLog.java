package software.amazon.ecr.replicationconfiguration.local.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Records the calls that a controller answers, in the order in which their answers were ready. It keeps the latest
 * {@value #KEPT}. Requests that never become a call (wrong method, body too large or too slow) are not in it.
 */
public final class CallLog implements JsonController {
    private static final int KEPT = 10_000;

    private final JsonController next;
    private final Deque<RecordedCall> calls = new ArrayDeque<>();
    private long answered;

    public CallLog(JsonController next) {
        this.next = Objects.requireNonNull(next, "next");
    }

    @Override
    public HttpAnswer handle(JsonCall call) {
        Instant startedAt = Instant.now();
        long started = System.nanoTime();
        try {
            HttpAnswer answer = next.handle(call);
            record(call, answer.status(), Optional.empty(), startedAt, started);
            return answer;
        } catch (AwsError e) {
            record(call, e.status(), Optional.of(e.code()), startedAt, started);
            throw e;
        }
    }

    /** The calls so far, oldest first. */
    public synchronized List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    private synchronized void record(
            JsonCall call, int status, Optional<String> errorCode, Instant startedAt, long started) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - started);
        calls.addLast(new RecordedCall(++answered, call.operation(), status, errorCode, startedAt, duration));
    }
}

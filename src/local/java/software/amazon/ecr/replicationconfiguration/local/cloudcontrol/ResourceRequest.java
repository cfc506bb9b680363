package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Invocation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.InvocationListener;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;

/**
 * A change that a client asked for, from the moment that it was accepted, and what has become of it. It is the listener
 * and the pause of the operation that carries it out, so that it knows when the handler is invoked next and can end the
 * wait when it is cancelled: never in the middle of an invocation.
 */
final class ResourceRequest implements InvocationListener, Sleeper {

    /** How soon to ask again while the handler is at work: it takes some milliseconds. */
    private static final Duration POLL = Duration.ofMillis(200);

    private final String token = UUID.randomUUID().toString();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final ResourceType type;
    private final Caller caller;
    private final ResourceChange change;
    private final Optional<String> clientToken;
    private final Clock clock;
    private final Instant accepted;

    private volatile Runnable listener = () -> {};
    private RequestStatus status = RequestStatus.PENDING;
    private Instant changed;
    private Instant next;
    private ObjectNode model;
    private String message;
    private String errorCode;

    ResourceRequest(
            ResourceType type, Caller caller, ResourceChange change, Optional<String> clientToken, Clock clock) {
        this.type = type;
        this.caller = caller;
        this.change = change;
        this.clientToken = clientToken;
        this.clock = clock;
        this.accepted = clock.instant();
        this.changed = accepted;
        this.next = accepted.plus(POLL);
    }

    String token() {
        return token;
    }

    Caller caller() {
        return caller;
    }

    ResourceChange change() {
        return change;
    }

    Optional<String> clientToken() {
        return clientToken;
    }

    Instant accepted() {
        return accepted;
    }

    synchronized RequestStatus status() {
        return status;
    }

    /** Calls the listener after each change of this request, on the thread that makes it. */
    void onChange(Runnable newListener) {
        listener = newListener;
    }

    /** The handler is about to be invoked for the first time. */
    void begin() throws InterruptedException {
        of(Duration.ZERO);
        change(() -> {
            become(RequestStatus.IN_PROGRESS);
            next = changed.plus(POLL);
        });
    }

    /** Takes over what the handler says while it goes on; what it says last is in the result. */
    @Override
    public void invoked(Invocation invocation) {
        invocation
                .next()
                .ifPresent(delay -> change(() -> {
                    changed = clock.instant();
                    message = invocation.event().message();
                    if (invocation.event().resourceModel() != null) {
                        model = invocation.event().resourceModel();
                    }
                    next = changed.plus(delay).plus(POLL);
                }));
    }

    @Override
    public void of(Duration delay) throws InterruptedException {
        if (cancelled.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("cancelled");
        }
    }

    /** Cancels the request, at the latest after the invocation that is in flight; false if it has ended already. */
    boolean cancel() {
        boolean unfinished;
        synchronized (this) {
            if (status.isCancellable()) {
                become(RequestStatus.CANCEL_IN_PROGRESS);
                cancelled.countDown();
            }
            unfinished = !status.isFinal();
        }
        listener.run();
        return unfinished;
    }

    void cancelled() {
        change(() -> {
            become(RequestStatus.CANCEL_COMPLETE);
            message = "The request was cancelled. What its handler had done by then has not been undone.";
        });
    }

    void ended(OperationResult result) {
        change(() -> {
            become(result.succeeded() ? RequestStatus.SUCCESS : RequestStatus.FAILED);
            message = result.message();
            errorCode = result.succeeded() ? null : result.errorCode().name();
            model = result.model();
        });
    }

    /** Fails the request if neither an outcome nor a cancellation has ended it. */
    void failIfUnfinished() {
        if (!status().isFinal()) {
            change(() -> {
                become(RequestStatus.FAILED);
                errorCode = HandlerErrorCode.InternalFailure.name();
                message = "The request failed because of a defect in this server.";
            });
        }
    }

    synchronized ProgressEventOutput event() {
        return new ProgressEventOutput(
                type.name(),
                identifier(),
                token,
                change.action(),
                status,
                seconds(changed),
                model == null ? null : model.toString(),
                message,
                errorCode,
                status.isFinal() ? null : seconds(next));
    }

    synchronized ObjectNode model() {
        return model;
    }

    private String identifier() {
        return change.identifier().orElseGet(() -> model == null ? null : type.identifierText(model));
    }

    /** The listener may look at this request while others change it, so it is called without the lock. */
    private void change(Runnable change) {
        synchronized (this) {
            change.run();
        }
        listener.run();
    }

    private void become(RequestStatus newStatus) {
        status = newStatus;
        changed = clock.instant();
    }

    private static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}

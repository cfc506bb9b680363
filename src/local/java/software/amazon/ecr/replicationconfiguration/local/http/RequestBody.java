package software.amazon.ecr.replicationconfiguration.local.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads a request's body without holding a thread while the client is slow.
 *
 * <p>What goes past the limit is read and dropped rather than left unread: closing a connection on unread bytes resets
 * it, and the client would lose the answer that says why.
 */
final class RequestBody {
    private final Request request;
    private final RequestLimits limits;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private long received;

    private RequestBody(Request request, RequestLimits limits) {
        this.request = request;
        this.limits = limits;
    }

    /**
     * The whole body, or the failure of the connection, or an {@link AwsError}: {@code RequestEntityTooLargeException}
     * (413) or {@code RequestTimeoutException} (408).
     */
    static CompletableFuture<byte[]> read(Request request, RequestLimits limits) {
        RequestBody body = new RequestBody(request, limits);
        body.readAvailable();
        if (!body.result.isDone()) {
            Scheduler.Task deadline = request.getComponents()
                    .getScheduler()
                    .schedule(body::timeOut, limits.bodyTime().toMillis(), TimeUnit.MILLISECONDS);
            body.result.whenComplete((bytes, failure) -> deadline.cancel());
        }
        return body.result;
    }

    private void readAvailable() {
        while (!result.isDone()) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this::readAvailable);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                result.completeExceptionally(chunk.getFailure());
                return;
            }
            keep(chunk.getByteBuffer());
            boolean last = chunk.isLast();
            chunk.release();
            if (last) {
                complete();
            }
        }
    }

    private void keep(ByteBuffer bytes) {
        received += bytes.remaining();
        if (received <= limits.bodyBytes()) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            kept.writeBytes(copy);
        }
    }

    private void complete() {
        if (received > limits.bodyBytes()) {
            result.completeExceptionally(new AwsError(
                    413,
                    "RequestEntityTooLargeException",
                    "The request body holds %d bytes, more than the %d that are read."
                            .formatted(received, limits.bodyBytes())));
        } else {
            result.complete(kept.toByteArray());
        }
    }

    private void timeOut() {
        result.completeExceptionally(new AwsError(
                408,
                "RequestTimeoutException",
                "The request body did not arrive within %d ms."
                        .formatted(limits.bodyTime().toMillis())));
    }
}

package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Mounts a service in a Jetty server: reads the whole body of each request that is the service's, within limits, lets
 * the service answer it, and renders what the service throws. Requests of others are left to the next handler, so that
 * several services share one port.
 */
public abstract class ServiceHandler extends Handler.Abstract {
    private final RequestLimits limits;
    private final Executor executor;

    /**
     * @param executor where {@link #answer} runs; {@code Runnable::run} means the server's own threads, which suits
     *     services that never wait for another request to the same server
     */
    protected ServiceHandler(RequestLimits limits, Executor executor) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    /** Whether the request is this service's, from its line and its headers alone. */
    protected abstract boolean accepts(Request request);

    /**
     * Called by many threads at once.
     *
     * @throws AwsError what the request fails with
     */
    protected abstract HttpAnswer answer(Request request, byte[] body);

    /** The error in the shape of the service's protocol. */
    protected abstract HttpAnswer error(AwsError error);

    @Override
    public final boolean handle(Request request, Response response, Callback callback) {
        if (!accepts(request)) {
            return false;
        }
        RequestBody.read(request, limits)
                .thenApplyAsync(body -> answer(request, body), executor)
                .exceptionally(this::render)
                .whenComplete((answer, failure) -> {
                    if (failure == null) {
                        answer.send(response, callback);
                    } else {
                        callback.failed(failure);
                    }
                });
        return true;
    }

    /** The answer for a named error. Anything else is a defect or a lost connection, and Jetty's to report. */
    private HttpAnswer render(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof AwsError error) {
            return error(error);
        }
        throw new CompletionException(cause);
    }
}

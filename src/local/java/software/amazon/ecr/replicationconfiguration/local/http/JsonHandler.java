package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Mounts a service in a Jetty server: takes the requests whose {@code X-Amz-Target} is the service's, and leaves the
 * others to the next handler, so that several services share one port.
 */
public final class JsonHandler extends Handler.Abstract {
    private final JsonProtocol protocol;
    private final RequestLimits limits;
    private final JsonController controller;

    public JsonHandler(JsonProtocol protocol, RequestLimits limits, JsonController controller) {
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.controller = Objects.requireNonNull(controller, "controller");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String target = Objects.requireNonNullElse(request.getHeaders().get("X-Amz-Target"), "");
        if (!protocol.accepts(target)) {
            return false;
        }
        RequestBody.read(request, limits)
                .thenApply(body -> answer(request, protocol.operation(target), body))
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

    private HttpAnswer answer(Request request, String operation, byte[] body) {
        if (!HttpMethod.POST.is(request.getMethod())) {
            throw new AwsError(
                    405,
                    "MethodNotAllowedException",
                    "%s is not allowed: AWS JSON operations are called with POST.".formatted(request.getMethod()));
        }
        Optional<String> authorization = Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        return controller.handle(new JsonCall(operation, authorization, body));
    }

    /** The answer for a named error. Anything else is a defect or a lost connection, and Jetty's to report. */
    private HttpAnswer render(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof AwsError error) {
            return protocol.error(error);
        }
        throw new CompletionException(cause);
    }
}

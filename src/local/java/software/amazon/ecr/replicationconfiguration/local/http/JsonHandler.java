package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/** Mounts a service that speaks an AWS JSON protocol: the requests whose {@code X-Amz-Target} is the service's. */
public final class JsonHandler extends ServiceHandler {
    private final JsonProtocol protocol;
    private final JsonController controller;

    /** A service that answers on the server's own threads. */
    public JsonHandler(JsonProtocol protocol, RequestLimits limits, JsonController controller) {
        this(protocol, limits, controller, Runnable::run);
    }

    /** @param executor where the controller runs; see {@link ServiceHandler} */
    public JsonHandler(JsonProtocol protocol, RequestLimits limits, JsonController controller, Executor executor) {
        super(limits, executor);
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.controller = Objects.requireNonNull(controller, "controller");
    }

    @Override
    protected boolean accepts(Request request) {
        return protocol.accepts(target(request));
    }

    @Override
    protected HttpAnswer answer(Request request, byte[] body) {
        if (!HttpMethod.POST.is(request.getMethod())) {
            throw AwsError.methodNotAllowed(
                    "%s is not allowed: AWS JSON operations are called with POST.".formatted(request.getMethod()));
        }
        Optional<String> authorization =
                Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        return controller.handle(new JsonCall(protocol.operation(target(request)), authorization, body));
    }

    @Override
    protected HttpAnswer error(AwsError error) {
        return protocol.error(error);
    }

    private static String target(Request request) {
        return Objects.requireNonNullElse(request.getHeaders().get("X-Amz-Target"), "");
    }
}

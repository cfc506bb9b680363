package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/** Mounts a service that speaks the AWS Query protocol: forms that are posted to the root. */
public final class QueryHandler extends ServiceHandler {
    private final QueryProtocol protocol;
    private final Predicate<String> services;
    private final QueryController controller;

    /**
     * @param services whether a request is the service's, by the signing name that it was signed for; an unsigned
     *     request has an empty one
     * @param executor where the controller runs; see {@link ServiceHandler}
     */
    public QueryHandler(
            QueryProtocol protocol,
            Predicate<String> services,
            RequestLimits limits,
            QueryController controller,
            Executor executor) {
        super(limits, executor);
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.services = Objects.requireNonNull(services, "services");
        this.controller = Objects.requireNonNull(controller, "controller");
    }

    @Override
    protected boolean accepts(Request request) {
        String contentType = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return HttpMethod.POST.is(request.getMethod())
                && request.getHeaders().get("X-Amz-Target") == null
                && contentType != null
                && contentType.startsWith("application/x-www-form-urlencoded")
                && request.getHttpURI().getPath().equals("/")
                && services.test(signingName(request));
    }

    @Override
    protected HttpAnswer answer(Request request, byte[] body) {
        QueryForm input = QueryForm.parse(body);
        String operation = input.text("Action").orElse("");
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (authorization == null) {
            throw new AwsError(
                    403, "MissingAuthenticationToken", "The request is not signed; any credentials will do.");
        }
        return protocol.answer(
                operation, controller.handle(new QueryCall(operation, CredentialScope.parse(authorization), input)));
    }

    @Override
    protected HttpAnswer error(AwsError error) {
        return protocol.error(error);
    }

    /** Empty if the request is not signed in a way that says so: whoever takes such requests answers why it fails. */
    private static String signingName(Request request) {
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        try {
            return authorization == null
                    ? ""
                    : CredentialScope.parse(authorization).service();
        } catch (AwsError e) {
            return "";
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what never reached a service, or broke inside one, as an AWS error instead of Jetty's page: no stack trace
 * and no word of the server's insides.
 */
final class HttpErrorHandler implements Request.Handler {
    private final JsonProtocol protocol;

    HttpErrorHandler(JsonProtocol protocol) {
        this.protocol = protocol;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        AwsError error = status >= 500
                ? new AwsError(status, "InternalFailure", "The request failed because of a defect in this server.")
                : new AwsError(status, "MalformedHttpRequestException", HttpStatus.getMessage(status) + ".");
        protocol.error(error).send(response, callback);
        return true;
    }
}

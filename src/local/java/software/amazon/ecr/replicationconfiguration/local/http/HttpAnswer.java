package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What goes back to the client.
 *
 * @param status HTTP status
 * @param headers header names and values; {@link #send} adds {@code x-amzn-RequestId}
 * @param body text, sent as UTF-8
 * @param writer sends the body
 */
public record HttpAnswer(int status, Map<String, String> headers, String body, ResponseWriter writer) {
    public HttpAnswer {
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(writer, "writer");
    }

    /** Makes an answer that is sent at once. */
    public HttpAnswer(int status, Map<String, String> headers, String body) {
        this(status, headers, body, ResponseWriter.AT_ONCE);
    }

    public HttpAnswer with(ResponseWriter other) {
        return new HttpAnswer(status, headers, body, other);
    }

    /** Writes this answer with a request id of its own and completes the exchange. */
    public void send(Response response, Callback callback) {
        response.setStatus(status);
        headers.forEach(response.getHeaders()::put);
        response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
        writer.write(this, response, callback);
    }
}

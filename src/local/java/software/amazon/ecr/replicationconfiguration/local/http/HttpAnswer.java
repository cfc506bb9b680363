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
 * @param delivery how it gets there
 */
public record HttpAnswer(int status, Map<String, String> headers, String body, Delivery delivery) {
    public HttpAnswer {
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(delivery, "delivery");
    }

    /** An answer that gets there whole. */
    public HttpAnswer(int status, Map<String, String> headers, String body) {
        this(status, headers, body, Delivery.WHOLE);
    }

    public HttpAnswer with(Delivery other) {
        return new HttpAnswer(status, headers, body, other);
    }

    /** Writes this answer with a request id of its own and completes the exchange. */
    public void send(Response response, Callback callback) {
        response.setStatus(status);
        headers.forEach(response.getHeaders()::put);
        response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
        delivery.deliver(this, response, callback);
    }
}

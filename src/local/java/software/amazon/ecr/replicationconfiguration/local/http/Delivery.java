package software.amazon.ecr.replicationconfiguration.local.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Brings an answer to its client. What breaks an answer on its way (cuts it, holds it back) is a delivery too, in the
 * place of {@link #WHOLE}.
 */
@FunctionalInterface
public interface Delivery {
    /** Sends all of it at once. */
    Delivery WHOLE = (answer, response, callback) ->
            response.write(true, StandardCharsets.UTF_8.encode(answer.body()), callback);

    /**
     * Sends the body; status and headers are set.
     *
     * @param callback completed once the exchange is over
     */
    void deliver(HttpAnswer answer, Response response, Callback callback);
}

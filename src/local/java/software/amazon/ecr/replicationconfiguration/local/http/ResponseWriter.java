package software.amazon.ecr.replicationconfiguration.local.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Writes an answer to the connection of its client. What breaks an answer on its way (cuts it, holds it back) is a writer too, in the
 * place of {@link #AT_ONCE}.
 */
@FunctionalInterface
public interface ResponseWriter {
    /** Sends all of it at once. */
    ResponseWriter AT_ONCE = (answer, response, callback) ->
            response.write(true, StandardCharsets.UTF_8.encode(answer.body()), callback);

    /**
     * Sends the body; status and headers are set.
     *
     * @param callback completed once the exchange is over
     */
    void write(HttpAnswer answer, Response response, Callback callback);
}

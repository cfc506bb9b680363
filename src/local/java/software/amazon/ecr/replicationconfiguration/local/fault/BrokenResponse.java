package software.amazon.ecr.replicationconfiguration.local.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import software.amazon.ecr.replicationconfiguration.local.http.ResponseWriter;

/** The ways in which an answer, or the connection that it travels on, breaks. */
final class BrokenResponse {
    /** Nothing arrives: the connection is reset. */
    static final ResponseWriter RESET = (answer, response, callback) -> {
        reset(endPoint(response));
        callback.failed(new IOException("reset by the fault plan"));
    };

    /** The head and the first half of the body arrive, then the connection closes. */
    static final ResponseWriter CUT = (answer, response, callback) -> {
        byte[] body = announce(answer.body(), response);
        response.write(false, ByteBuffer.wrap(body, 0, body.length / 2), Callback.from(() -> {
            endPoint(response).close();
            callback.failed(new IOException("cut by the fault plan"));
        }));
    };

    /** Nothing arrives and the connection stays open, until the client or the server gives it up. */
    static final ResponseWriter NEVER = (answer, response, callback) -> {};

    private BrokenResponse() {}

    /** The head arrives, then one byte of the body at a time. */
    static ResponseWriter trickle(Duration pause) {
        return (answer, response, callback) ->
                trickle(ByteBuffer.wrap(announce(answer.body(), response)), pause, response, callback);
    }

    /** All connections are reset, and for a time the server takes no others. */
    static ResponseWriter outage(Duration length) {
        return (answer, response, callback) -> {
            ServerConnector connector = (ServerConnector)
                    response.getRequest().getConnectionMetaData().getConnector();
            // Another call may have done so already.
            if (connector.isOpen()) {
                Outage.begin(connector, length);
            }
            connector.getConnectedEndPoints().forEach(BrokenResponse::reset);
            callback.failed(new IOException("reset by the fault plan"));
        };
    }

    private static void trickle(ByteBuffer rest, Duration pause, Response response, Callback callback) {
        boolean last = rest.remaining() <= 1;
        ByteBuffer next = rest.slice(rest.position(), Math.min(1, rest.remaining()));
        if (last) {
            response.write(true, next, callback);
            return;
        }
        rest.position(rest.position() + 1);
        response.write(
                false,
                next,
                Callback.from(
                        () -> timer(response)
                                .schedule(
                                        () -> trickle(rest, pause, response, callback),
                                        pause.toMillis(),
                                        TimeUnit.MILLISECONDS),
                        callback::failed));
    }

    private static byte[] announce(String body, Response response) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        return bytes;
    }

    private static Scheduler timer(Response response) {
        return response.getRequest().getComponents().getScheduler();
    }

    private static EndPoint endPoint(Response response) {
        return response.getRequest().getConnectionMetaData().getConnection().getEndPoint();
    }

    /** Without lingering, closing a socket resets it: the client does not take it for the orderly end of an answer. */
    private static void reset(EndPoint endPoint) {
        try {
            ((SocketChannel) endPoint.getTransport()).setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endPoint.close();
    }
}

package software.amazon.ecr.replicationconfiguration.local.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * A connection that listens to server-sent events. Events wait for the connection, never a thread: a reader that falls
 * {@value #WAITING} events behind is disconnected, and a browser then connects anew and is told everything.
 */
final class Subscriber extends IteratingCallback {
    private static final int WAITING = 64;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Consumer<Subscriber> ended;
    private final Deque<byte[]> waiting = new ArrayDeque<>();

    /**
     * @param callback completes the exchange when the connection ends
     * @param ended takes this subscriber then
     */
    Subscriber(Request request, Response response, Callback callback, Consumer<Subscriber> ended) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.ended = ended;
    }

    /** Writes the event as soon as the connection takes it. The bytes are shared between subscribers, not copied. */
    void send(byte[] event) {
        boolean tooSlow;
        synchronized (waiting) {
            waiting.add(event);
            tooSlow = waiting.size() > WAITING;
        }
        if (tooSlow) {
            disconnect("The reader is more than " + WAITING + " events behind.");
        } else {
            iterate();
        }
    }

    void disconnect(String reason) {
        IOException cause = new IOException(reason);
        abort(cause);
        // A write that the reader does not take would otherwise stay pending until the connection's idle time is over.
        request.getConnectionMetaData().getConnection().getEndPoint().close(cause);
    }

    @Override
    protected Action process() {
        byte[] event;
        synchronized (waiting) {
            event = waiting.poll();
        }
        if (event == null) {
            return Action.IDLE;
        }
        response.write(false, ByteBuffer.wrap(event), this);
        return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        ended.accept(this);
        callback.failed(cause);
    }
}

package software.amazon.ecr.replicationconfiguration.local.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A time in which a server does not listen to its port. Afterwards another connector does: an acceptor thread of the
 * one that was closed may still be running, interrupted, and would close the channel if it were opened again.
 */
final class Outage {
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(50);

    private final ServerConnector closed;
    private final int port;

    private Outage(ServerConnector closed, int port) {
        this.closed = closed;
        this.port = port;
    }

    static void begin(ServerConnector connector, Duration length) {
        Outage outage = new Outage(connector, connector.getLocalPort());
        connector.close();
        outage.endAfter(length);
    }

    private void endAfter(Duration time) {
        closed.getScheduler().schedule(this::end, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Jetty's life cycle methods declare Exception, so nothing narrower can be caught. */
    private void end() {
        Server server = closed.getServer();
        if (!server.isRunning()) {
            return;
        }
        try {
            ServerConnector next = alike();
            next.open();
            server.removeConnector(closed);
            closed.stop();
            server.addConnector(next);
            next.start();
        } catch (IOException e) {
            // The operating system may have lent the port to a client for a moment.
            endAfter(BEFORE_NEXT_TRY);
        } catch (Exception e) {
            throw new IllegalStateException("The server did not come back after an outage.", e);
        }
    }

    private ServerConnector alike() {
        HttpConnectionFactory http = closed.getConnectionFactory(HttpConnectionFactory.class);
        ServerConnector next =
                new ServerConnector(closed.getServer(), 1, 1, new HttpConnectionFactory(http.getHttpConfiguration()));
        next.setHost(closed.getHost());
        next.setPort(port);
        next.setAcceptQueueSize(closed.getAcceptQueueSize());
        next.setIdleTimeout(closed.getIdleTimeout());
        return next;
    }
}

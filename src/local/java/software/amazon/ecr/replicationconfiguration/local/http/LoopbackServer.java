package software.amazon.ecr.replicationconfiguration.local.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * An HTTP server that serves handlers in turn, and answers in the AWS JSON shape what none of them takes. It is reached
 * from this computer alone, and not by web pages of others, unless it is opened on another network interface. Its
 * threads are daemons: it does not keep a program running.
 */
public final class LoopbackServer implements AutoCloseable {
    /** The address that only this computer reaches. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int THREADS = 32;
    private static final int ACCEPT_QUEUE = 1024;
    private static final JsonProtocol ANY_TARGET = new JsonProtocol("application/x-amz-json-1.1", "");

    private final Server server;
    private final String host;
    private final RequestLimits limits;
    private final URI endpoint;

    private LoopbackServer(Server server, String host, RequestLimits limits, URI endpoint) {
        this.server = server;
        this.host = host;
        this.limits = limits;
        this.endpoint = endpoint;
    }

    /**
     * Opens a port on 127.0.0.1 and serves handlers there.
     *
     * @param port the port to listen on, or 0 for any that is free
     * @param limits what one client may take
     * @param handlers asked in this order
     * @throws UncheckedIOException if the port cannot be opened; the message names it
     */
    public static LoopbackServer start(int port, RequestLimits limits, List<? extends Handler> handlers) {
        LoopbackServer server = open(LOOPBACK, port, limits);
        server.serve(handlers);
        return server;
    }

    /**
     * Opens a port without serving it yet: clients that connect wait for {@link #serve}. This is for handlers that have
     * to know the address.
     *
     * @param host the address or the name of the network interface to listen on, such as {@value #LOOPBACK}; anybody
     *     who reaches another one can do what this computer's user can do here
     * @throws UncheckedIOException if the port cannot be opened; the message names it
     */
    public static LoopbackServer open(String host, int port, RequestLimits limits) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("loopback-server");
        threads.setDaemon(true);
        Server server = new Server(threads, new ScheduledExecutorScheduler("loopback-server-timer", true), null);
        ServerConnector connector = connector(server, host, port, limits);
        server.addConnector(connector);
        server.setErrorHandler(new HttpErrorHandler(ANY_TARGET));
        return new LoopbackServer(server, host, limits, open(connector));
    }

    /** Starts to answer, with handlers that are asked in this order. */
    public void serve(List<? extends Handler> handlers) {
        List<Handler> sequence = new ArrayList<>(handlers);
        sequence.add(new JsonHandler(ANY_TARGET, limits, LoopbackServer::refuse));
        server.setHandler(new HostCheck(host, ANY_TARGET, new Handler.Sequence(sequence)));
        lifecycle("start", server::start);
    }

    /** Where clients on this computer reach the server, such as {@code http://127.0.0.1:3001}. */
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        lifecycle("stop", server::stop);
    }

    private static ServerConnector connector(Server server, String host, int port, RequestLimits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Fixed numbers, because Jetty otherwise takes more threads of the pool the more cores there are.
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        // Connections past the operating system's queue are tried again a second later; Java's default holds 50.
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setIdleTimeout(limits.idleTime().toMillis());
        return connector;
    }

    /** Returns where clients on this computer reach it. */
    private static URI open(ServerConnector connector) {
        String host = connector.getHost();
        try {
            // Resolved here, since Jetty does not say in its own words that there is no such host.
            boolean everywhere = InetAddress.getByName(host).isAnyLocalAddress();
            connector.open();
            return URI.create(
                    "http://" + HostPort.normalizeHost(everywhere ? LOOPBACK : host) + ":" + connector.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port %d on %s cannot be opened. Choose another, or 0 for any that is free."
                            .formatted(connector.getPort(), host),
                    e);
        }
    }

    private static HttpAnswer refuse(JsonCall call) {
        throw AwsError.unknownOperation(
                "X-Amz-Target '%s' names no operation that this server offers.".formatted(call.operation()));
    }

    private interface Step {
        void run() throws Exception;
    }

    /** Jetty's life cycle methods declare Exception, so nothing narrower can be caught. */
    private static void lifecycle(String name, Step step) {
        try {
            step.run();
        } catch (Exception e) {
            throw new IllegalStateException("The server did not " + name + ".", e);
        }
    }
}

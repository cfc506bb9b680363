package software.amazon.ecr.replicationconfiguration.local.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * An HTTP server on 127.0.0.1 that serves handlers in turn, and answers in the AWS JSON shape what none of them takes.
 * Its threads are daemons: it does not keep a program running.
 */
public final class LoopbackServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int THREADS = 32;
    private static final int ACCEPT_QUEUE = 1024;
    private static final JsonProtocol ANY_TARGET = new JsonProtocol("application/x-amz-json-1.1", "");

    private final Server server;
    private final URI endpoint;

    private LoopbackServer(Server server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /**
     * @param port the port to listen on, or 0 for any that is free
     * @param limits what one client may take
     * @param handlers asked in this order
     * @throws UncheckedIOException if the port cannot be opened; the message names it
     */
    public static LoopbackServer start(int port, RequestLimits limits, List<? extends Handler> handlers) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("loopback-server");
        threads.setDaemon(true);
        Server server = new Server(threads, new ScheduledExecutorScheduler("loopback-server-timer", true), null);
        ServerConnector connector = connector(server, port, limits);
        server.addConnector(connector);
        server.setErrorHandler(new HttpErrorHandler(ANY_TARGET));
        List<Handler> sequence = new ArrayList<>(handlers);
        sequence.add(new JsonHandler(ANY_TARGET, limits, LoopbackServer::refuse));
        server.setHandler(new Handler.Sequence(sequence));
        open(connector, port);
        lifecycle("start", server::start);
        return new LoopbackServer(server, URI.create("http://" + HOST + ":" + connector.getLocalPort()));
    }

    /** Where clients reach the server, such as {@code http://127.0.0.1:3001}. */
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        lifecycle("stop", server::stop);
    }

    private static ServerConnector connector(Server server, int port, RequestLimits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Fixed numbers, because Jetty otherwise takes more threads of the pool the more cores there are.
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(HOST);
        connector.setPort(port);
        // Connections past the operating system's queue are tried again a second later; Java's default holds 50.
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setIdleTimeout(limits.idleTime().toMillis());
        return connector;
    }

    private static void open(ServerConnector connector, int port) {
        try {
            connector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port %d on %s cannot be opened. Choose another, or 0 for any that is free.".formatted(port, HOST),
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

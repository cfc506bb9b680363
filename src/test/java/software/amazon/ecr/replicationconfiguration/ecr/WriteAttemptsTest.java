package software.amazon.ecr.replicationconfiguration.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.DESCRIBE;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.PUT;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.ReadHandler;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.WriteOperation;

/** How often the real SDK sends a call that fails, counted where it arrives. */
class WriteAttemptsTest {
    private static final String STORED = """
        {"registryId": "123456789012", "replicationConfiguration": {"rules": [
            {"destinations": [{"region": "us-east-1", "registryId": "123456789012"}]}]}}""";
    private static final String NOTHING_STORED = """
        {"registryId": "123456789012", "replicationConfiguration": {"rules": []}}""";

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private String stored = STORED;
    private String failing = PUT;
    private boolean closes;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void sendsAWriteOnceWhenItIsAnsweredWithAnInternalError(WriteOperation write) {
        stored = write == WriteOperation.CREATE ? NOTHING_STORED : STORED;

        assertThat(write.on(clients()).start(write.after()).isInProgress()).isTrue();

        assertThat(arrived).containsExactly(DESCRIBE, PUT);
    }

    @ParameterizedTest
    @EnumSource
    void sendsAWriteOnceWhenTheConnectionCloses(WriteOperation write) {
        stored = write == WriteOperation.CREATE ? NOTHING_STORED : STORED;
        closes = true;

        assertThat(write.on(clients()).start(write.after()).getMessage()).startsWith("NetworkFailure: ");

        assertThat(arrived).containsExactly(DESCRIBE, PUT);
    }

    @Test
    void sendsAReadMoreThanOnce() {
        failing = DESCRIBE;

        assertThat(new HandlerCalls(new ReadHandler(clients())).start(null).getErrorCode())
                .isEqualTo(HandlerErrorCode.ServiceInternalError);

        assertThat(arrived).hasSizeGreaterThan(1).containsOnly(DESCRIBE);
    }

    private EcrClients clients() {
        return EcrClients.at(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String call = target.substring(target.indexOf('.') + 1);
            arrived.add(call);
            boolean fails = call.equals(failing);
            if (!fails || !closes) {
                byte[] body = (fails ? "{\"__type\": \"ServerException\"}" : stored).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
                exchange.sendResponseHeaders(fails ? 500 : 200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.ecr;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;

/** Each test in a thread of its own, since a read from a socket cannot be interrupted. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowClientsTest {
    private static final String HEADERS = "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: " + EcrTestClients.TARGET
            + "DescribeRegistry\r\nContent-Length: 1000000\r\n\r\n";

    private final List<Socket> sockets = new ArrayList<>();
    private EmbeddedRegistry registry;

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        registry.close();
    }

    @Test
    void cutsOffAClientThatTricklesItsBody() throws Exception {
        start(Duration.ofMillis(200), Duration.ofSeconds(30));
        Socket slow = connect(HEADERS);
        slow.setSoTimeout(20);
        assertThat(trickleUntilAnswered(slow))
                .startsWith("HTTP/1.1 408 ")
                .contains("x-amzn-ErrorType: RequestTimeoutException")
                .contains("Connection: close")
                .endsWith("{\"__type\":\"RequestTimeoutException\","
                        + "\"message\":\"The request body did not arrive within 200 ms.\"}");
    }

    @Test
    void cutsOffAClientThatStopsInTheMiddleOfItsBody() throws Exception {
        start(Duration.ofMillis(200), Duration.ofSeconds(30));
        Socket silent = connect(HEADERS + "{");
        assertThat(new String(silent.getInputStream().readAllBytes(), US_ASCII)).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void closesAConnectionThatStaysIdle() throws Exception {
        start(Duration.ofSeconds(30), Duration.ofMillis(200));
        assertThat(connect("").getInputStream().read()).isEqualTo(-1);
        assertThat(connect("POST / HT").getInputStream().readAllBytes()).isNotNull();
    }

    @Test
    void servesOthersWhileAThousandClientsAreIdleOrSlow() throws Exception {
        start(Duration.ofSeconds(30), Duration.ofSeconds(30));
        for (int i = 0; i < 500; i++) {
            connect(i % 2 == 0 ? "" : "POST / HT");
            connect(HEADERS + "{");
        }
        try (EcrClient ecr = EcrTestClients.ecr(registry)) {
            assertThat(ecr.describeRegistry(r -> {}).registryId()).isEqualTo("123456789012");
        }
    }

    /** Sends another byte each time that no answer has come within the socket's time-out. */
    private static String trickleUntilAnswered(Socket slow) throws IOException {
        while (true) {
            try {
                int first = slow.getInputStream().read();
                return (char) first + new String(slow.getInputStream().readAllBytes(), US_ASCII);
            } catch (SocketTimeoutException e) {
                slow.getOutputStream().write(' ');
            }
        }
    }

    private void start(Duration bodyTime, Duration idleTime) {
        RequestLimits limits = new RequestLimits(1024 * 1024, bodyTime, idleTime);
        registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT, 0, limits);
    }

    private Socket connect(String sent) throws IOException {
        Socket socket = new Socket("127.0.0.1", registry.endpoint().getPort());
        sockets.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write(sent.getBytes(US_ASCII));
        out.flush();
        return socket;
    }
}

package software.amazon.ecr.replicationconfiguration.local.explain.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Asks a registry that answers only when it is being asked about eight repositories. */
@Timeout(60)
class ImageStatusesTest {
    private static final byte[] NO_IMAGES = "{\"imageDetails\":[]}".getBytes(StandardCharsets.UTF_8);

    private final CountDownLatch eightAtOnce = new CountDownLatch(8);
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        eightAtOnce.countDown();
        try {
            assertThat(eightAtOnce.await(30, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        inFlight.decrementAndGet();
        exchange.sendResponseHeaders(200, NO_IMAGES.length);
        exchange.getResponseBody().write(NO_IMAGES);
        exchange.close();
    }

    @Test
    void asksAboutEightRepositoriesAtOnceAndNoMore() throws Exception {
        List<String> repositories =
                IntStream.range(0, 40).mapToObj(number -> "app/" + number).toList();
        AtomicInteger asked = new AtomicInteger();

        try (LiveRegistry registry = new LiveRegistry(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "us-east-2",
                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))) {
            assertThat(ImageStatuses.of(registry, repositories, asked::incrementAndGet))
                    .extracting(ImageStatus::repository)
                    .isEqualTo(repositories);
        }

        assertThat(most).hasValue(8);
        assertThat(asked).hasValue(40);
    }
}

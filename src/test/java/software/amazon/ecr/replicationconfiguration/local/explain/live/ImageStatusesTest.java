package software.amazon.ecr.replicationconfiguration.local.explain.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonCall;
import software.amazon.ecr.replicationconfiguration.local.http.JsonHandler;
import software.amazon.ecr.replicationconfiguration.local.http.JsonProtocol;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;

@Timeout(60)
class ImageStatusesTest {
    private static final JsonProtocol PROTOCOL =
            new JsonProtocol("application/x-amz-json-1.1", "AmazonEC2ContainerRegistry_V20150921.");
    private static final int AT_ONCE = 8;

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch allowed = new CountDownLatch(AT_ONCE);
    private final CountDownLatch tooMany = new CountDownLatch(AT_ONCE + 1);
    private final LoopbackServer server = LoopbackServer.start(
            0, RequestLimits.DEFAULT, List.of(new JsonHandler(PROTOCOL, RequestLimits.DEFAULT, this::answer)));
    private final LiveRegistry registry = new LiveRegistry(
            server.endpoint(), "us-east-2", StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")));

    @AfterEach
    void close() {
        registry.close();
        server.close();
    }

    @Test
    void asksAboutEightRepositoriesAtOnceAndTellsOfThemInTheirOrder() throws InterruptedException {
        List<String> repositories =
                IntStream.range(0, 40).mapToObj(number -> "app/" + number).toList();
        AtomicInteger asked = new AtomicInteger();
        assertThat(ImageStatuses.of(registry, repositories, asked::incrementAndGet))
                .extracting(ImageStatus::repository)
                .containsExactlyElementsOf(repositories);
        assertThat(asked).hasValue(40);
        assertThat(most).hasValue(AT_ONCE);
    }

    @Test
    void failsAsTheFirstQuestionThatFails() {
        assertThatThrownBy(() -> ImageStatuses.of(registry, List.of("none"), () -> {}))
                .isInstanceOf(RepositoryNotFoundException.class);
    }

    /** Holds the first questions until as many are there as may be, and then a moment for one that may not. */
    private HttpAnswer answer(JsonCall call) {
        if (call.input().member("repositoryName").orElseThrow().text().equals("none")) {
            throw new AwsError(400, "RepositoryNotFoundException", "There is no such repository.");
        }
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        allowed.countDown();
        tooMany.countDown();
        try {
            allowed.await();
            tooMany.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        now.decrementAndGet();
        return PROTOCOL.answer(Map.of("imageDetails", List.of()));
    }
}

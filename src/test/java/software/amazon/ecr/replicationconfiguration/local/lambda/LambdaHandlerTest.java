package software.amazon.ecr.replicationconfiguration.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.http.Workers;
import software.amazon.ecr.replicationconfiguration.local.provider.ProviderCrashException;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

@Timeout(60)
class LambdaHandlerTest {
    private final Workers workers = new Workers("test", 1, 1, LambdaHandler::tooManyRequests);
    private final HttpClient http = HttpClient.newHttpClient();
    private LoopbackServer server;

    @AfterEach
    void close() {
        server.close();
        workers.close();
    }

    @Test
    void reportsACrashAsLambdaDoes() throws Exception {
        serve(request -> {
            throw new ProviderCrashException(new IllegalStateException("out of tune"));
        });

        HttpResponse<String> answer = http.send(invocation(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Amz-Function-Error")).hasValue("Unhandled");
        assertThat(answer.body())
                .isEqualTo("{\"errorMessage\":\"out of tune\",\"errorType\":\"java.lang.IllegalStateException\"}");
    }

    @Test
    void refusesWhatItCanNeitherRunNorKeepWaiting() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        serve(request -> {
            started.countDown();
            await(end);
            return "{}";
        });
        var running = http.sendAsync(invocation(), HttpResponse.BodyHandlers.ofString());
        started.await();
        var one = http.sendAsync(invocation(), HttpResponse.BodyHandlers.ofString());
        var other = http.sendAsync(invocation(), HttpResponse.BodyHandlers.ofString());

        HttpResponse<String> first = one.applyToEither(other, answer -> answer).get();

        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.body())
                .isEqualTo("{\"Type\":\"User\","
                        + "\"Message\":\"Too many invocations are going on. Try again in a moment.\"}");
        end.countDown();
        assertThat(running.get().statusCode()).isEqualTo(200);
    }

    private void serve(ResourceProvider function) {
        server = LoopbackServer.start(
                0,
                RequestLimits.DEFAULT,
                List.of(new LambdaHandler(Map.of("f", function), RequestLimits.DEFAULT, workers)));
    }

    private HttpRequest invocation() {
        return HttpRequest.newBuilder(server.endpoint().resolve("/2015-03-31/functions/f/invocations"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

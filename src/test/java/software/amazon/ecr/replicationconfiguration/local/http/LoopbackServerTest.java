package software.amazon.ecr.replicationconfiguration.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
    private final JsonProtocol one = new JsonProtocol("application/x-amz-json-1.0", "One.");
    private final JsonProtocol two = new JsonProtocol("application/x-amz-json-1.1", "Two.");
    private final Handler first =
            new JsonHandler(one, RequestLimits.DEFAULT, call -> one.answer(Map.of("called", call.operation())));
    private final Handler second = new JsonHandler(two, RequestLimits.DEFAULT, call -> {
        throw new IllegalStateException("a defect");
    });
    private LoopbackServer server;

    @BeforeEach
    void start() {
        server = LoopbackServer.start(0, RequestLimits.DEFAULT, List.of(first, second));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(server.endpoint().toString()).matches("http://127\\.0\\.0\\.1:[1-9][0-9]+");
    }

    @Test
    void servesSeveralServicesOnOnePort() throws Exception {
        var answer = send("One.List");
        assertThat(answer.body()).isEqualTo("{\"called\":\"List\"}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-amz-json-1.0");
    }

    @Test
    void answersADefectWithoutItsInsides() throws Exception {
        var answer = send("Two.List");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("InternalFailure");
        assertThat(answer.body())
                .isEqualTo("{\"__type\":\"InternalFailure\","
                        + "\"message\":\"The request failed because of a defect in this server.\"}");
    }

    private HttpResponse<String> send(String target) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.endpoint())
                .header("X-Amz-Target", target)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}

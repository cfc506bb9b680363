package software.amazon.ecr.replicationconfiguration.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;

class PageHandlerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final LoopbackServer server = LoopbackServer.start(0, RequestLimits.DEFAULT, List.of(new PageHandler()));

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/page.css, text/css; charset=utf-8",
        "/page.js, text/javascript; charset=utf-8",
        "/registry.js, text/javascript; charset=utf-8",
        "/map.js, text/javascript; charset=utf-8",
        "/push.js, text/javascript; charset=utf-8",
        "/ecr.js, text/javascript; charset=utf-8",
        "/images.js, text/javascript; charset=utf-8",
        "/requests.js, text/javascript; charset=utf-8",
        "/dom.js, text/javascript; charset=utf-8",
        "/icon.svg, image/svg+xml"
    })
    void servesEachFileWithItsTypeAndLetsItLoadNothingFromElsewhere(String path, String type) throws Exception {
        HttpResponse<String> answer = send("GET", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of(type))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry(
                        "content-security-policy",
                        List.of("default-src 'none'; script-src 'self'; "
                                + "style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
                                + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"));
        assertThat(answer.body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://");
    }

    @Test
    void answersHeadWithoutTheBody() throws Exception {
        HttpResponse<String> answer = send("HEAD", "/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("content-length").orElseThrow())
                .isPositive();
    }

    @Test
    void leavesOtherMethodsAndPathsToTheServer() throws Exception {
        assertThat(send("POST", "/").body()).contains("UnknownOperationException");
        assertThat(send("GET", "/PageHandler.class").statusCode()).isNotEqualTo(200);
        assertThat(send("GET", "/../page/index.html").statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.endpoint() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}

package software.amazon.ecr.replicationconfiguration.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;

/** A service that repeats, in all it says, what it was sent, and requests that the wrapper cannot take apart. */
@ExtendWith(WithoutSdkRetries.class)
class CredentialsTest {
    private static final String ACCESS_KEY_ID = "AKIDEXAMPLE0SECRET";
    private static final String SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String SESSION_TOKEN = "IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJHM==";

    private final List<String> said = new ArrayList<>();
    private HttpServer service;
    private LocalProvider provider;
    private Echo echo;

    /** How the service repeats what it was sent. */
    enum Echo {
        REJECTED(400, "application/x-amz-json-1.1", "{\"__type\":\"InvalidSignatureException\",\"message\":\"%s\"}"),
        DENIED(400, "application/x-amz-json-1.1", "{\"__type\":\"AccessDeniedException\",\"message\":\"%s\"}"),
        THROTTLED(400, "application/x-amz-json-1.1", "{\"__type\":\"ThrottlingException\",\"message\":\"%s\"}"),
        BROKEN(500, "application/x-amz-json-1.1", "{\"__type\":\"ServerException\",\"message\":\"%s\"}"),
        CODE(400, "application/x-amz-json-1.1", "{\"__type\":\"%2$s\",\"message\":\"no\"}"),
        PAGE(502, "text/html", "<html>%s</html>"),
        NO_JSON(200, "text/html", "%s"),
        OTHER_JSON(200, "application/x-amz-json-1.1", "{\"registryId\":{\"a\":\"%s\"}}");

        private final int status;
        private final String contentType;
        private final String body;

        Echo(int status, String contentType, String body) {
            this.status = status;
            this.contentType = contentType;
            this.body = body;
        }

        void answer(HttpExchange exchange) throws IOException {
            // The session token comes before the Authorization header, from which on everything is cut off.
            Map<String, List<String>> headers = new TreeMap<>(exchange.getRequestHeaders()).descendingMap();
            exchange.getRequestBody().readAllBytes();
            String token = exchange.getRequestHeaders().getFirst("X-Amz-Security-Token");
            byte[] bytes =
                    body.formatted(headers.toString().replace("\"", "'"), token).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/", exchange -> echo.answer(exchange));
        service.start();
        URI endpoint = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        provider = ProvidedType.provider(EcrClients.at(endpoint), said::add);
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void noneIsRepeatedByWhateverTheServiceSays(Echo says) {
        echo = says;
        for (Action action : Action.values()) {
            said.add(provider.invoke(request(action)
                    .credentials(ACCESS_KEY_ID, SECRET_ACCESS_KEY, SESSION_TOKEN)
                    .json()));
        }

        assertThat(said).hasSizeGreaterThan(5).allSatisfy(CredentialsTest::assertHoldsNone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"SECRET\"",
                "[\"SECRET\"]",
                "SECRET",
                "{\"accessKeyId\":{\"a\":\"SECRET\"}}",
                "{\"accessKeyId\":\"SECRET",
                "{\"accessKeyId\":\"SECRET\",\"secretAccessKey\":SECRET,\"sessionToken\":\"SECRET\"}",
                "{\"accessKeyId\":\"SECRET\",\"secretAccessKey\":[\"SECRET\"],\"sessionToken\":\"SECRET\"}",
                "{\"accessKeyId\":\"SECRET\",\"secretAccessKey\":null,\"sessionToken\":\"SECRET\"}"
            })
    void noneIsRepeatedFromARequestThatCannotBeTakenApart(String credentials) {
        echo = Echo.DENIED;
        for (Action action : Action.values()) {
            said.add(provider.invoke(request(action)
                    .credentials(credentials.replace("SECRET", SECRET_ACCESS_KEY))
                    .json()));
        }

        assertThat(said).hasSizeGreaterThanOrEqualTo(5).allSatisfy(CredentialsTest::assertHoldsNone);
    }

    private static void assertHoldsNone(String text) {
        assertThat(text)
                .doesNotContain(ACCESS_KEY_ID, SECRET_ACCESS_KEY, SESSION_TOKEN, "AWS4-HMAC-SHA256", "Signature=");
    }

    private static JsonRequest request(Action action) {
        String identified = JsonRequest.PROPERTIES.replaceFirst("\\{", "{\"RegistryId\":\"123456789012\",");
        return JsonRequest.of(action).properties(action == Action.CREATE ? JsonRequest.PROPERTIES : identified);
    }
}

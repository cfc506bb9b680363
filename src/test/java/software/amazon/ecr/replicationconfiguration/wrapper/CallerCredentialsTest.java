package software.amazon.ecr.replicationconfiguration.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;

/** Which credentials a call to Amazon ECR is signed with, and what the wrapper says of credentials that are not whole. */
class CallerCredentialsTest {
    private static final String NO_RULES =
            "{\"registryId\":\"123456789012\",\"replicationConfiguration\":{\"rules\":[]}}";
    private static final String KEY = "\"accessKeyId\":\"AKIDEXAMPLEEXAMPLE\"";
    private static final String SECRET = "\"secretAccessKey\":\"wJalrXUtnFEMIEXAMPLEKEY\"";

    private final List<Headers> calls = new ArrayList<>();
    private HttpServer service;
    private LocalProvider provider;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/", exchange -> {
            calls.add(exchange.getRequestHeaders());
            exchange.getRequestBody().readAllBytes();
            byte[] answer = NO_RULES.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        provider = ProvidedType.provider(
                EcrClients.at(
                        URI.create("http://127.0.0.1:" + service.getAddress().getPort())),
                message -> {});
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"sessionToken\":null", ",\"sessionToken\":\"\""})
    void signsWithAKeyAndASecretAlone(String token) {
        JSONObject event = list("{" + KEY + "," + SECRET + token + "}");

        assertThat(event.getString("status")).isEqualTo("SUCCESS");
        assertThat(calls).hasSize(1).allSatisfy(headers -> {
            assertThat(headers.getFirst("Authorization"))
                    .contains("Credential=AKIDEXAMPLEEXAMPLE/")
                    .doesNotContain("x-amz-security-token");
            assertThat(headers).doesNotContainKey("X-amz-security-token");
        });
    }

    @Test
    void signsWithASessionToken() {
        JSONObject event = list("{" + KEY + "," + SECRET + ",\"sessionToken\":\"token\"}");

        assertThat(event.getString("status")).isEqualTo("SUCCESS");
        assertThat(calls)
                .extracting(headers -> headers.getFirst("X-Amz-Security-Token"))
                .containsExactly("token");
    }

    @Test
    void signsWithTheCredentialsOfEachInvocation() {
        list("{" + KEY + "," + SECRET + "}");
        list("{" + KEY.replace("AKID", "ASIA") + "," + SECRET + ",\"sessionToken\":\"token\"}");
        JSONObject without = list("null");

        assertThat(without.getString("errorCode")).isEqualTo("InvalidCredentials");
        assertThat(calls)
                .extracting(headers -> headers.getFirst("Authorization").replaceAll(".*Credential=([A-Z]+)/.*", "$1"))
                .containsExactly("AKIDEXAMPLEEXAMPLE", "ASIAEXAMPLEEXAMPLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{KEY} | secretAccessKey is",
                "{KEY,'secretAccessKey':null,'sessionToken':'token'} | secretAccessKey is",
                "{KEY,'secretAccessKey':'','sessionToken':'token'} | secretAccessKey is",
                "{SECRET} | accessKeyId is",
                "{'accessKeyId':' ',SECRET} | accessKeyId is",
                "{'sessionToken':'token'} | accessKeyId and secretAccessKey are",
                "{} | accessKeyId and secretAccessKey are"
            })
    void saysWhatIsMissing(String credentials, String missing) {
        JSONObject event =
                list(credentials.replace("KEY", KEY).replace("SECRET", SECRET).replace('\'', '"'));

        assertThat(event.getString("errorCode")).isEqualTo("InvalidCredentials");
        assertThat(event.getString("message"))
                .isEqualTo("callerCredentials: " + missing + " missing. Give the access key ID and the secret access "
                        + "key of the caller and, if they are temporary, the session token.");
        assertThat(calls).isEmpty();
    }

    static Stream<JsonRequest> withoutCredentials() {
        JsonRequest request = JsonRequest.of(Action.LIST);
        return Stream.of(request.without("callerCredentials"), request.credentials("null"));
    }

    @ParameterizedTest
    @MethodSource("withoutCredentials")
    void saysThatThereAreNone(JsonRequest request) {
        JSONObject event = new JSONObject(provider.invoke(request.json()));

        assertThat(event.getString("errorCode")).isEqualTo("InvalidCredentials");
        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "UPDATE", "DELETE", "READ"})
    void namesNoResourceWhereCredentialsAreMissing(Action action) {
        JSONObject event = new JSONObject(provider.invoke(
                JsonRequest.of(action).credentials("{" + KEY + "}").json()));

        assertThat(event.getString("errorCode")).isEqualTo("InvalidCredentials");
        assertThat(event.has("resourceModel")).isFalse();
    }

    private JSONObject list(String credentials) {
        return new JSONObject(provider.invoke(
                JsonRequest.of(Action.LIST).credentials(credentials).json()));
    }
}

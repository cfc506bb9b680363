package software.amazon.ecr.replicationconfiguration.local.ecr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.local.ecr.EcrTestClients.request;
import static software.amazon.ecr.replicationconfiguration.local.ecr.EcrTestClients.send;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no SDK would send. */
class ProtocolErrorsTest {
    private EmbeddedRegistry registry;

    @BeforeEach
    void start() {
        registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void answersInTheShapeOfTheProtocol() throws Exception {
        var answer = send(call("DescribeRegistry", "{}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-amz-json-1.1");
        assertThat(answer.headers().firstValue("x-amzn-RequestId").orElseThrow())
                .hasSize(36);
        assertThat(answer.body())
                .isEqualTo("{\"registryId\":\"123456789012\",\"replicationConfiguration\":{\"rules\":[]}}");
    }

    @Test
    void ignoresMembersThatTheModelDoesNotHave() throws Exception {
        assertThat(send(call("DescribeRegistry", "{\"registryId\":7,\"x\":[{}]}"))
                        .statusCode())
                .isEqualTo(200);
        String body = "{\"x\":1,\"replicationConfiguration\":{\"y\":2,\"rules\":[]}}";
        assertThat(send(call("PutReplicationConfiguration", body)).body())
                .isEqualTo("{\"replicationConfiguration\":{\"rules\":[]}}");
    }

    @Test
    void takesAnEmptyBodyForNoMembers() throws Exception {
        assertThat(send(call("DescribeRegistry", "")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}{}", "{\"a\":}", "{'a':1}", "\u0000", "{\"a\":\"\t\"}"})
    void refusesMalformedJson(String body) throws Exception {
        assertError(
                send(call("DescribeRegistry", body)),
                400,
                "SerializationException",
                "The request body is not one JSON document.");
    }

    @Test
    void refusesDeeplyNestedJson() throws Exception {
        assertError(
                send(call("DescribeRegistry", "[".repeat(500_000))),
                400,
                "SerializationException",
                "The request body is not one JSON document.");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        byte[] latin1 = {'{', '"', (byte) 0xe9, '"', ':', '1', '}'};
        assertError(
                send(request(registry.endpoint(), "DescribeRegistry", latin1)),
                400,
                "SerializationException",
                "The request body is not one JSON document.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|The request body must be an object, and is of type array.",
                "null|The request body must be an object, and is of type null.",
                "{^replicationConfiguration^:[]}|replicationConfiguration must be an object, and is of type array."
            })
    void refusesAnotherJsonType(String body, String message) throws Exception {
        assertError(
                send(call("PutReplicationConfiguration", body.replace('^', '"'))),
                400,
                "SerializationException",
                message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|must be a list, and is of type object.",
                "[null]|[0] must be an object, and is of type null.",
                "[{^destinations^:[{^region^:7}]}]|[0].destinations[0].region must be a string, and is of type number.",
                "[{^destinations^:[],^repositoryFilters^:^ab^}]"
                        + "|[0].repositoryFilters must be a list, and is of type string."
            })
    void refusesAnotherJsonTypeInsideTheRules(String rules, String message) throws Exception {
        String body = "{\"replicationConfiguration\":{\"rules\":" + rules.replace('^', '"') + "}}";
        assertError(
                send(call("PutReplicationConfiguration", body)),
                400,
                "SerializationException",
                "replicationConfiguration.rules" + (message.startsWith("[") ? "" : " ") + message);
    }

    @Test
    void takesNullForAnAbsentMember() throws Exception {
        String body = "{\"replicationConfiguration\":{\"rules\":[{\"destinations\":[],\"repositoryFilters\":null}]}}";
        assertThat(send(call("PutReplicationConfiguration", body)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnOperationThatItDoesNotOffer() throws Exception {
        assertError(
                send(call("DeleteRepository", "{}")),
                400,
                "UnknownOperationException",
                "This registry does not offer 'DeleteRepository'. It offers BatchDeleteImage, CreateRepository, "
                        + "DescribeImageReplicationStatus, DescribeImages, DescribeRegistry, DescribeRepositories, "
                        + "GetRegistryPolicy, PutImage, PutRegistryPolicy, PutReplicationConfiguration.");
    }

    @Test
    void refusesAnotherServicesTarget() throws Exception {
        assertError(
                send(call("DescribeRegistry", "{}").setHeader("X-Amz-Target", "DynamoDB_20120810.ListTables")),
                400,
                "UnknownOperationException",
                "X-Amz-Target 'DynamoDB_20120810.ListTables' names no operation that this server offers.");
    }

    @Test
    void refusesARequestWithoutATarget() throws Exception {
        assertError(
                send(HttpRequest.newBuilder(registry.endpoint()).POST(HttpRequest.BodyPublishers.ofString("{}"))),
                400,
                "UnknownOperationException",
                "X-Amz-Target '' names no operation that this server offers.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS"})
    void refusesAnotherMethodThanPost(String method) throws Exception {
        var withTarget = send(call("DescribeRegistry", "{}").method(method, HttpRequest.BodyPublishers.ofString("{}")));
        assertError(
                withTarget,
                405,
                "MethodNotAllowedException",
                method + " is not allowed: AWS JSON operations are called with POST.");
        assertThat(withTarget.headers().firstValue("Allow")).hasValue("POST");
        var withoutTarget = HttpRequest.newBuilder(registry.endpoint().resolve("/any"));
        assertThat(send(withoutTarget.method(method, HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void refusesAnUnsignedRequest() throws Exception {
        HttpRequest.Builder unsigned = HttpRequest.newBuilder(registry.endpoint())
                .header("X-Amz-Target", EcrTestClients.TARGET + "DescribeRegistry")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertError(
                send(unsigned),
                400,
                "MissingAuthenticationTokenException",
                "The request has no Authorization header. Sign it with Signature Version 4; any credentials will do.");
    }

    @Test
    void refusesARequestSignedForAnotherService() throws Exception {
        assertError(
                send(call("DescribeRegistry", "{}")
                        .setHeader("Authorization", EcrTestClients.AUTHORIZATION.replace("/ecr/", "/sts/"))),
                400,
                "InvalidSignatureException",
                "The request is signed for the service 'sts'; sign it for 'ecr'.");
    }

    @Test
    void takesABodyOfOneMebibyte() throws Exception {
        String body = "{\"x\":\"" + "x".repeat(1024 * 1024 - 8) + "\"}";
        assertThat(send(call("DescribeRegistry", body)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024 * 1024 + 1, 20 * 1024 * 1024})
    void refusesALargerBody(int size) throws Exception {
        assertError(
                send(request(registry.endpoint(), "DescribeRegistry", new byte[size])),
                413,
                "RequestEntityTooLargeException",
                "The request body holds %d bytes, more than the 1048576 that are read.".formatted(size));
    }

    @Test
    void answersWhatIsNotHttpInTheSameShape() throws Exception {
        assertThat(exchange("NONSENSE\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("x-amzn-ErrorType: MalformedHttpRequestException")
                .endsWith("{\"__type\":\"MalformedHttpRequestException\",\"message\":\"Bad Request.\"}");
    }

    @Test
    void answersHeadersThatAreTooLargeInTheSameShape() throws Exception {
        assertThat(exchange("GET / HTTP/1.1\r\nHost: x\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("\"__type\":\"MalformedHttpRequestException\"");
    }

    private HttpRequest.Builder call(String operation, String body) {
        return request(registry.endpoint(), operation, body.getBytes(UTF_8));
    }

    private String exchange(String sent) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", registry.endpoint().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(sent.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static void assertError(HttpResponse<String> answer, int status, String code, String message)
            throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue(code);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-amz-json-1.1");
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(new ObjectMapper().<Map<String, String>>readValue(answer.body(), new TypeReference<>() {}))
                .isEqualTo(Map.of("__type", code, "message", message));
    }
}

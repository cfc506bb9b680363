package software.amazon.ecr.replicationconfiguration.local.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.local.server.ServerClients.TYPE;
import static software.amazon.ecr.replicationconfiguration.local.server.ServerClients.properties;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudcontrol.CloudControlClient;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;

/** What clients that misbehave are told, in the shape of the protocol that they speak, and what others notice of it. */
@Timeout(120)
class RequestLimitsTest {
    private static final int LIMIT = 1024 * 1024;
    private static final String LAMBDA = "POST /2015-03-31/functions/TypeFunction/invocations HTTP/1.1";
    private static final String CLOUD_CONTROL = "POST / HTTP/1.1\r\nX-Amz-Target: CloudApiService.ListResources";

    private final List<Socket> sockets = new ArrayList<>();
    private LocalServer server;

    @BeforeEach
    void start() {
        RequestLimits limits = new RequestLimits(LIMIT, Duration.ofMillis(300), Duration.ofSeconds(60));
        server = LocalServer.start(ServerConfiguration.DEFAULT.withLimits(limits));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CloudApiService.ListResources, RequestEntityTooLargeException",
        "AmazonEC2ContainerRegistry_V20150921.DescribeRegistry, RequestEntityTooLargeException"
    })
    void refusesABodyOverOneMebibyte(String target, String type) throws Exception {
        HttpResponse<String> answer = post(target, " ".repeat(LIMIT + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue(type);
        assertThat(answer.body())
                .contains("The request body holds 1048577 bytes, more than the 1048576 that are read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"TypeName\":7}", "\"\"", "{} {}"})
    void refusesABodyThatIsNotTheOperationsInput(String body) throws Exception {
        HttpResponse<String> answer = post("CloudApiService.ListResources", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("SerializationException");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CloudApiService.DropResources | Cloud Control API has no operation 'DropResources'.
        Other.Do                      | X-Amz-Target 'Other.Do' names no operation that this server offers.
        """)
    void refusesUnknownOperations(String target, String message) throws Exception {
        HttpResponse<String> answer = post(target, "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("UnknownOperationException");
        assertThat(answer.body()).contains("\"message\":\"" + message + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"DesiredState":"{}"}                                                  | TypeName is missing.
        {"TypeName":"AWS::ECR::ReplicationConfiguration"}                      | DesiredState is missing.
        {"TypeName":"AWS::ECR::ReplicationConfiguration","DesiredState":"[]"}  | DesiredState is not the text of one JSON object.
        {"TypeName":"AWS::ECR::ReplicationConfiguration","DesiredState":"{}","ClientToken":"a b"} | ClientToken is 'a b', and must match [-A-Za-z0-9+/=]{1,128}.
        """)
    void saysWhichMemberIsWrong(String body, String message) throws Exception {
        HttpResponse<String> answer = post("CloudApiService.CreateResource", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":\"" + message + "\"");
    }

    @Test
    void boundsDocuments() throws Exception {
        String document = "{\\\"a\\\":\\\"" + "x".repeat(256 * 1024) + "\\\"}";
        HttpResponse<String> answer = post(
                "CloudApiService.CreateResource",
                "{\"TypeName\":\"" + TYPE + "\",\"DesiredState\":\"" + document + "\"}");
        assertThat(answer.body()).contains("DesiredState holds 262152 bytes, more than the 262144 that it may.");
    }

    @ParameterizedTest
    @ValueSource(strings = {LAMBDA, CLOUD_CONTROL})
    void cutsOffAClientThatDoesNotSendItsBody(String request) throws Exception {
        Socket silent = connect(request + "\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{");
        assertThat(new String(silent.getInputStream().readAllBytes(), US_ASCII))
                .startsWith("HTTP/1.1 408 ")
                .contains("The request body did not arrive within 300 ms.");
    }

    @Test
    void servesOthersWhileAThousandConnectionsAreIdle() throws Exception {
        for (int i = 0; i < 1000; i++) {
            connect(i % 2 == 0 ? "" : LAMBDA + "\r\nHost: loc");
        }
        try (CloudControlClient client = ServerClients.cloudControl(server.endpoint())) {
            ServerClients.success(
                    client,
                    client.createResource(r -> r.typeName(TYPE).desiredState(properties("eu-west-1")))
                            .progressEvent());
        }
        assertThat(server.registry().registries()).hasSize(1);
    }

    private HttpResponse<String> post(String target, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.endpoint())
                .header("X-Amz-Target", target)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/"
                                + (target.startsWith("Amazon") ? "ecr" : "cloudcontrolapi") + "/aws4_request")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private Socket connect(String sent) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.endpoint().getPort());
        sockets.add(socket);
        socket.getOutputStream().write(sent.getBytes(US_ASCII));
        return socket;
    }
}

package software.amazon.ecr.replicationconfiguration.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.history.FrontEnd;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;

/** The Lambda endpoint as the AWS SDK's client and {@code cfn test} use it. */
class LambdaClientTest {
    /** Not the server's default account: requests name their own. */
    private static final AccountRegion SOURCE = new AccountRegion("210987654321", "eu-west-3");

    private LocalServer server;
    private LambdaClient client;

    @BeforeEach
    void start() {
        server = LocalServer.start(ServerConfiguration.DEFAULT);
        client = ServerClients.lambda(server.endpoint());
        server.registry()
                .replaceRules(
                        SOURCE,
                        List.of(new EcrRule(List.of(new EcrDestination("eu-west-1", SOURCE.accountId())), List.of())));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TypeFunction",
                "TypeFunction:$LATEST",
                "123456789012:function:TypeFunction",
                "arn:aws:lambda:us-east-1:123456789012:function:TypeFunction"
            })
    void answersWithTheProgressEvent(String name) {
        InvokeResponse answer = client.invoke(r -> r.functionName(name).payload(bytes(read())));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.functionError()).isNull();
        assertThat(answer.executedVersion()).isEqualTo("$LATEST");
        assertThat(answer.payload().asUtf8String())
                .contains("\"status\":\"SUCCESS\"", "\"Region\":\"eu-west-1\"", "\"RegistryId\":\"210987654321\"");
    }

    @Test
    void offersTheTestEntrypoint() {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("action", "READ");
        request.putObject("credentials")
                .put("accessKeyId", "a")
                .put("secretAccessKey", "b")
                .put("sessionToken", "c");
        request.putObject("request")
                .put("awsAccountId", SOURCE.accountId())
                .put("region", SOURCE.region())
                .putObject("desiredResourceState")
                .put("RegistryId", SOURCE.accountId());

        assertThat(invoke("TestEntrypoint", request.toString()))
                .contains("\"status\":\"SUCCESS\"", "\"Region\":\"eu-west-1\"");
    }

    @Test
    void takesARequestAsCfnTestSendsIt() {
        assertThat(new LambdaProvider(server.endpoint()).invoke(read())).contains("\"status\":\"SUCCESS\"");
    }

    /** More at once than the server has threads to answer with: the registry that they all call is on the same port. */
    @Test
    @Timeout(60)
    void isNotBlockedByManyInvocationsAtOnce() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest invocation = HttpRequest.newBuilder(
                        server.endpoint().resolve("/2015-03-31/functions/TypeFunction/" + "invocations"))
                .POST(HttpRequest.BodyPublishers.ofString(read()))
                .build();

        List<CompletableFuture<HttpResponse<String>>> all = Stream.generate(
                        () -> http.sendAsync(invocation, HttpResponse.BodyHandlers.ofString()))
                .limit(100)
                .toList();

        assertThat(all).allSatisfy(answer -> assertThat(answer.join().body()).contains("\"status\":\"SUCCESS\""));
    }

    @Test
    void doesNotKnowOtherFunctions() {
        assertThatThrownBy(() -> invoke("Other", "{}"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageStartingWith("Function not found: Other. There are: TestEntrypoint, TypeFunction.");
    }

    @Test
    void refusesAPayloadThatIsNotJson() {
        assertThatThrownBy(() -> invoke("TypeFunction", "{"))
                .isInstanceOf(InvalidRequestContentException.class)
                .hasMessageStartingWith("Could not parse request body into json: ");
    }

    @Test
    void refusesToInvokeWithoutAnswering() {
        assertThatThrownBy(() -> client.invoke(r -> r.functionName("TypeFunction")
                        .invocationType(InvocationType.EVENT)
                        .payload(bytes("{}"))))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageStartingWith("The invocation type must be RequestResponse:");
    }

    @Test
    void answersAGetInLambdasShape() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        server.endpoint().resolve("/2015-03-31/functions/TypeFunction/invocations"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(answer.body())
                .isEqualTo("{\"Type\":\"User\",\"Message\":\"GET is not allowed: functions are invoked with POST.\"}");
    }

    @Test
    void keepsInvocationsInTheHistory() {
        invoke("TypeFunction", read());

        assertThat(server.history().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.frontEnd()).isEqualTo(FrontEnd.LAMBDA);
            assertThat(entry.operation()).isEqualTo(Action.READ);
            assertThat(entry.registry()).isEqualTo(SOURCE);
            assertThat(entry.status()).isEqualTo("SUCCESS");
            assertThat(entry.desired().toString()).isEqualTo("{\"RegistryId\":\"210987654321\"}");
            assertThat(entry.result().findValuesAsText("Region")).containsExactly("eu-west-1");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}
        []
        {"action":"READ"}
        {"action":"DANCE","awsAccountId":"210987654321","region":"eu-west-3"}
        {"action":"READ","awsAccountId":"me","region":"eu-west-3"}
        """)
    void answersOddRequestsWithAFailureAndKeepsThemOutOfTheHistory(String payload) {
        assertThat(invoke("TypeFunction", payload)).contains("\"status\":\"FAILED\"");
        assertThat(server.history().entries()).isEmpty();
    }

    private String invoke(String function, String payload) {
        return client.invoke(r -> r.functionName(function).payload(bytes(payload)))
                .payload()
                .asUtf8String();
    }

    private static SdkBytes bytes(String text) {
        return SdkBytes.fromUtf8String(text);
    }

    private static String read() {
        return JsonRequest.of(Action.READ)
                .registry(SOURCE.accountId(), SOURCE.region())
                .properties("{\"RegistryId\":\"" + SOURCE.accountId() + "\"}")
                .json();
    }
}

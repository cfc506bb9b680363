package software.amazon.ecr.replicationconfiguration.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.fault.WithoutSdkRetries;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;

/**
 * The handler jar answers as the provider in this JVM does, which has all libraries whole: whatever is missing from the
 * jar, because it is reached in a way that packaging does not see, makes a difference.
 */
@ExtendWith(WithoutSdkRetries.class)
class PackagedRunIT {
    private static final String ACCOUNT = "123456789012";
    private static final String IDENTIFIER = "{\"RegistryId\":\"" + ACCOUNT + "\"}";
    /** They end by a time-out only, which is the JDK's. */
    private static final Set<Fault> HANGING =
            EnumSet.of(Fault.ANSWER_NEVER_SENT, Fault.ANSWER_TRICKLES, Fault.CONNECTION_REFUSED);

    private static EmbeddedRegistry registry;
    private static PackagedProvider packaged;
    private static LocalProvider whole;

    @BeforeAll
    static void start() {
        registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT);
        packaged = PackagedProvider.start(
                PackagedProvider.ENTRY_POINT,
                Map.of("AWS_ENDPOINT_URL_ECR", registry.endpoint().toString(), "AWS_MAX_ATTEMPTS", "1"));
        whole = ProvidedType.provider(EcrClients.at(registry.endpoint()), line -> {});
    }

    @AfterAll
    static void stop() {
        packaged.close();
        registry.close();
    }

    @BeforeEach
    void reset() {
        registry.follow(FaultPlan.NONE);
        holdRule();
    }

    static Stream<Fault> faults() {
        return Stream.of(Fault.values()).filter(fault -> !HANGING.contains(fault));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void reportsAFaultOfAReadAlike(Fault fault) {
        assertAlike(request(Action.READ, IDENTIFIER).json(), PlannedFault.always("DescribeRegistry", fault));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void reportsAFaultOfAWriteAlike(Fault fault) {
        assertAlike(
                request(Action.DELETE, IDENTIFIER).json(), PlannedFault.always("PutReplicationConfiguration", fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ReplicationConfiguration\":{\"Rules\":[]}}",
                "{\"ReplicationConfiguration\":{\"Rules\":\"none\"}}",
                "{\"ReplicationConfiguration\":{\"Rules\":[{\"Destination\":{\"Regoin\":\"eu-west-1\"}}]}}",
                "{\"ReplicationConfiguration\":{\"Rules\":[{\"Destination\":{\"Region\":\"EU\"}}]}}",
                "{\"ReplicationConfiguration\":{\"Rules\":[{}]}}",
                "{\"RegistryId\":12,\"ReplicationConfiguration\":{}}",
                "{\"replicationconfiguration\":{\"Rules\":[{\"Destination\":{\"Region\":\"eu-west-1\"}}]}}",
                "[]",
                "null",
                JsonRequest.PROPERTIES,
                "{\"RegistryId\":\"999999999999\"}"
            })
    void answersAModelAlike(String model) {
        for (Action action : Action.values()) {
            assertAlike(request(action, model).json());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "{\"action\":\"PAINT\"}",
                "{\"action\":\"READ\",\"requestData\":{}}",
                "{\"__COMPRESSED__\":\"H4sIAAAAAAAA/6uuBQBDv6ajAgAAAA==\",\"__COMPRESSION_METHOD__\":\"gzip_base64\"}"
            })
    void answersWhatIsNoRequestAlike(String request) {
        assertAlike(request);
    }

    @Test
    void continuesAnOperationAlike() {
        assertAlike(request(Action.UPDATE, JsonRequest.PROPERTIES).context("""
            {"callGraphs":{"ecr:Put-replace-rules-1.attempts":["java.lang.Integer",2]},"writeSent":true,"waits":1}""").json());
    }

    @Test
    void takesRequestsThatOnlyJacksonReads() {
        assertAlike(request(Action.READ, IDENTIFIER)
                .without("callbackContext")
                .with("features", "{\"a\":1.5}")
                .with("requestContext", "{\"invocation\":2}")
                .with("Region", "\"us-east-2\"")
                .json());
    }

    @Test
    void emptiesTheTemporaryFolderOfTheFunction() throws IOException {
        Path leftBehind = Files.createFile(packaged.temporaryFolder().resolve("left-behind"));

        packaged.invoke(request(Action.READ, IDENTIFIER).json());

        assertThat(leftBehind).doesNotExist();
    }

    @Test
    void logsThroughLambdaOnly() throws IOException {
        packaged.invoke(request(Action.READ, IDENTIFIER).json());

        assertThat(packaged.log()).anySatisfy(line -> assertThat(line).contains("Handler returned SUCCESS"));
        assertThat(packaged.log()).noneSatisfy(line -> assertThat(line).contains("SLF4J"));
    }

    @Test
    void sendsMetricsAndLogsToTheOwnerOfTheType() throws IOException {
        try (CloudWatchStub cloudWatch = new CloudWatchStub();
                PackagedProvider provider = PackagedProvider.start(
                        PackagedProvider.ENTRY_POINT,
                        Map.of(
                                "AWS_ENDPOINT_URL_ECR", registry.endpoint().toString(),
                                "AWS_ENDPOINT_URL_CLOUDWATCH",
                                        cloudWatch.endpoint().toString(),
                                "AWS_ENDPOINT_URL_CLOUDWATCH_LOGS",
                                        cloudWatch.endpoint().toString()))) {
            JsonRequest request = request(Action.READ, IDENTIFIER)
                    .withData("providerLogGroupName", "\"provider-logs\"")
                    .withData("providerCredentials", """
                        {"accessKeyId":"id","secretAccessKey":"secret","sessionToken":"token"}""");

            assertThat(provider.invoke(request.json())).contains("\"status\":\"SUCCESS\"");

            assertThat(cloudWatch.calls())
                    .startsWith("DescribeLogGroups", "CreateLogGroup", "CreateLogStream")
                    .contains("PutLogEvents", "PutMetricData");
            assertThat(cloudWatch.bodies())
                    .contains(
                            "Handler returned SUCCESS",
                            "HandlerInvocationCount",
                            "HandlerInvocationDuration",
                            "HandlerExceptionByErrorCode");
            assertThat(provider.log()).noneSatisfy(line -> assertThat(line).contains("An error occurred"));
        }
    }

    @Test
    void callsNobodyBeforeARequestAsksForIt() {
        int before = registry.calls().size();
        try (PackagedProvider provider = PackagedProvider.start(registry.endpoint())) {
            provider.invoke("{}");
        }
        assertThat(registry.calls()).hasSize(before);
    }

    @Test
    void sendsNothingToAProxyBeforeARequestAsksForIt() throws IOException {
        try (ServerSocket proxy = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
                PackagedProvider provider = PackagedProvider.start(
                        PackagedProvider.ENTRY_POINT,
                        Map.of("HTTP_PROXY", "http://127.0.0.1:" + proxy.getLocalPort()))) {
            provider.invoke("{}");

            proxy.setSoTimeout(1);
            assertThatThrownBy(proxy::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void needsNeitherJacksonsDatabindNorTheSchemaCompilerForAnOrdinaryOperation() throws IOException {
        try (PackagedProvider provider = PackagedProvider.start(
                PackagedProvider.ENTRY_POINT,
                Map.of(
                        "AWS_ENDPOINT_URL_ECR",
                        registry.endpoint().toString(),
                        "JAVA_TOOL_OPTIONS",
                        "-Xlog:class+load:stderr"))) {
            for (Action action : List.of(Action.UPDATE, Action.READ, Action.LIST, Action.DELETE, Action.CREATE)) {
                assertThat(provider.invoke(
                                request(action, JsonRequest.PROPERTIES).json()))
                        .contains("\"status\":\"SUCCESS\"");
            }
            assertThat(provider.log())
                    .anySatisfy(line -> assertThat(line).contains("replicationconfiguration.ecr.Registry "))
                    .noneMatch(line -> line.contains("com.fasterxml.jackson.databind.ObjectMapper")
                            || line.contains("com.fasterxml.jackson.databind.ser")
                            || line.contains("org.everit.json.schema.loader"));
        }
    }

    /** The wrapper builds an HTTP client while it is loaded; the SDK is loaded on another core in that time. */
    @Test
    void beginsTheWarmUpBeforeItLoadsTheWrapper() throws IOException {
        try (PackagedProvider provider = PackagedProvider.start(
                PackagedProvider.ENTRY_POINT, Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:stderr"))) {
            provider.invoke("{}");

            assertThat(provider.log().stream()
                            .map(line -> line.replaceFirst("^(\\[[^]]*])+ ", ""))
                            .filter(line -> line.contains("warmup.WarmUp source:")
                                    || line.contains("cloudformation.AbstractWrapper source:"))
                            .map(line ->
                                    line.substring(line.lastIndexOf('.', line.indexOf(' ')) + 1, line.indexOf(' '))))
                    .containsExactly("WarmUp", "AbstractWrapper");
        }
    }

    @Test
    void answersTheTestEntryPoint() {
        try (PackagedProvider provider = PackagedProvider.start(
                PackagedProvider.TEST_ENTRY_POINT,
                Map.of("AWS_ENDPOINT_URL_ECR", registry.endpoint().toString()))) {
            assertThat(provider.invoke("""
                {"credentials": {"accessKeyId": "id", "secretAccessKey": "secret", "sessionToken": "token"},
                "action": "READ", "request": {"region": "us-east-2", "awsAccountId": "123456789012",
                "desiredResourceState": {"RegistryId": "123456789012"}}}""")).contains("\"status\":\"SUCCESS\"");
        }
    }

    private static void assertAlike(String request, PlannedFault... faults) {
        String expected = answer(whole::invoke, request, faults);

        assertThat(answer(packaged::invoke, request, faults)).isEqualTo(expected);
    }

    /** Request IDs are made up anew each time. */
    private static String answer(UnaryOperator<String> provider, String request, PlannedFault... faults) {
        holdRule();
        registry.follow(FaultPlan.of(faults));
        return provider.apply(request).replaceAll("request ID [0-9a-f-]+", "request ID");
    }

    private static void holdRule() {
        registry.replaceRules(
                ACCOUNT,
                "us-east-2",
                List.of(new EcrRule(List.of(new EcrDestination("us-west-2", ACCOUNT)), List.of())));
    }

    private static JsonRequest request(Action action, String model) {
        return JsonRequest.of(action).registry(ACCOUNT, "us-east-2").properties(model);
    }
}

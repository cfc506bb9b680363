package software.amazon.ecr.replicationconfiguration.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGION;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;
import software.amazon.ecr.replicationconfiguration.testing.EchoWrapper;
import software.amazon.ecr.replicationconfiguration.testing.FuzzedJson;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;
import software.amazon.ecr.replicationconfiguration.testing.LogLines;

/** Whatever comes in, one well-formed progress event goes out, and nothing else happens. */
class RequestFuzzTest {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> SECRETS =
            List.of("ASIAXMPLKEYIDXMPL", "wJalrXUtnFEMIbPxRfiCYEXAMPLEKEY", "FwoGZXIvYXdzEXAMPLEtoken");
    private static final List<EcrRule> STORED =
            List.of(new EcrRule(List.of(new EcrDestination("us-east-1", REGISTRY_ID)), List.of()));

    private static EmbeddedRegistry registry;
    private static List<String> log;
    private static LocalProvider provider;

    @BeforeContainer
    static void startRegistry() {
        registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT.withAccountId(REGISTRY_ID));
        log = new ArrayList<>();
        provider = ProvidedType.provider(EcrClients.at(registry.endpoint()), log::add);
    }

    @AfterContainer
    static void stopRegistry() {
        registry.close();
    }

    @Provide
    Arbitrary<String> properties() {
        return FuzzedJson.properties();
    }

    @Provide
    Arbitrary<String> hostileProperties() {
        return FuzzedJson.hostileProperties();
    }

    /** None; those of an operation that goes on; and those that no invocation leaves. */
    @Provide
    Arbitrary<String> callbackContexts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just("null")),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "{}",
                                "{\"write\":\"ANSWERED\",\"waits\":3}",
                                "{\"waits\":20}",
                                "{\"write\":\"UNANSWERED\"}",
                                "{\"unknown\":{\"a\":[1]}}")));
    }

    @Provide
    Arbitrary<String> oddCallbackContexts() {
        Arbitrary<String> odd = Arbitraries.of(FuzzedJson.ODD_VALUES);
        return Arbitraries.oneOf(
                odd,
                Combinators.combine(Arbitraries.of("write", "waits", "callGraphs"), odd)
                        .as((name, value) -> "{\"" + name + "\":" + value + "}"));
    }

    /** Whole requests, broken as text. */
    @Provide
    Arbitrary<String> brokenRequests() {
        return Combinators.combine(Arbitraries.of(Action.class), Arbitraries.longs())
                .as((action, seed) ->
                        broken(request(action, "null", JsonRequest.PROPERTIES, "null"), new Random(seed)));
    }

    @Property(tries = 1000, seed = "8001")
    void answersAnyProperties(
            @ForAll Action action,
            @ForAll("properties") String properties,
            @ForAll("callbackContexts") String callbackContext,
            @ForAll boolean exists)
            throws IOException {
        answersWithoutInternalFailure(action, properties, callbackContext, exists);
    }

    @Property(tries = 400, seed = "8002")
    void answersPropertiesThatAreNotJson(
            @ForAll Action action,
            @ForAll("hostileProperties") String properties,
            @ForAll("callbackContexts") String callbackContext,
            @ForAll boolean exists)
            throws IOException {
        answersWithoutInternalFailure(action, properties, callbackContext, exists);
    }

    @Property(tries = 100, seed = "8003")
    void answersAnyPreviousProperties(@ForAll Action action, @ForAll("properties") String previous) throws IOException {
        JsonNode event = answers(action, request(action, "null", JsonRequest.PROPERTIES, previous), true);

        if (action == Action.UPDATE && isStrictJson(previous)) {
            // A rollback comes with the properties that failed, whatever they are.
            assertThat(event.path("status").asText()).as("%s", event).isEqualTo("SUCCESS");
        }
    }

    @Property(tries = 200, seed = "8004")
    void answersAnyCallbackContext(
            @ForAll Action action, @ForAll("oddCallbackContexts") String callbackContext, @ForAll boolean exists)
            throws IOException {
        answers(action, request(action, callbackContext, JsonRequest.PROPERTIES, "null"), exists);
    }

    @Example
    void answersPropertiesThatAreNestedTooDeep() throws IOException {
        for (Action action : Action.values()) {
            answersWithoutInternalFailure(action, FuzzedJson.nested(10_000), "null", true);
            answersWithoutInternalFailure(action, FuzzedJson.nested(10_000), "{}", true);
        }
    }

    @Example
    void answersTextOfFiveMegabytes() throws IOException {
        for (String place : List.of("Region", "Filter", "FilterType", "name", "Rules")) {
            answersWithoutInternalFailure(Action.CREATE, FuzzedJson.huge(place, 5_000_000), "null", false);
        }
        answersWithoutInternalFailure(Action.UPDATE, FuzzedJson.huge("unknown", 5_000_000), "{}", true);
        answersWithoutInternalFailure(Action.READ, FuzzedJson.huge("RegistryId", 5_000_000), "null", true);
    }

    @Property(tries = 800, seed = "8005")
    void answersARequestThatIsBroken(@ForAll("brokenRequests") String request, @ForAll boolean exists)
            throws IOException {
        answers(null, request, exists);
    }

    @Property(tries = 500, seed = "8006")
    void answersBytesThatAreNoText(@ForAll Action action, @ForAll Random random) throws IOException {
        LogLines lines = new LogLines();
        byte[] request = request(action, "null", JsonRequest.PROPERTIES, "null").getBytes(StandardCharsets.UTF_8);
        for (int flips = random.nextInt(4); flips >= 0; flips--) {
            request[random.nextInt(request.length)] ^= (byte) (1 << random.nextInt(8));
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new EchoWrapper(lines)
                .processRequest(
                        new ByteArrayInputStream(
                                request, 0, random.nextInt(8) == 0 ? request.length / 2 : request.length),
                        output);

        isWellFormed(STRICT.readTree(output.toByteArray()));
        quotesNoCredentials(output.toString(StandardCharsets.UTF_8), lines.take());
    }

    private static void answersWithoutInternalFailure(
            Action action, String properties, String callbackContext, boolean exists) throws IOException {
        JsonNode event = answers(action, request(action, callbackContext, properties, "null"), exists);

        assertThat(event.path("errorCode").asText()).as("%s", event).isNotEqualTo("InternalFailure");
    }

    /** @param action that of the request, or null if it may have any */
    private static JsonNode answers(Action action, String request, boolean exists) throws IOException {
        List<EcrRule> before = exists ? STORED : List.of();
        registry.replaceRules(REGISTRY_ID, REGION, before);
        log.clear();

        String answer = provider.invoke(request);

        JsonNode event = STRICT.readTree(answer);
        isWellFormed(event);
        if (action != null) {
            fitsTheAction(event, action);
        }
        if (event.path("errorCode").asText().equals("InvalidRequest")) {
            assertThat(registry.rules(REGISTRY_ID, REGION)).isEqualTo(before);
        }
        quotesNoCredentials(answer, log);
        return event;
    }

    private static boolean isStrictJson(String text) {
        try {
            STRICT.readTree(text);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static void isWellFormed(JsonNode event) {
        assertThat(event.path("message").asText()).hasSizeLessThanOrEqualTo(1000);
        switch (OperationStatus.valueOf(event.path("status").asText())) {
            case FAILED -> {
                assertThat(HandlerErrorCode.valueOf(event.path("errorCode").asText()))
                        .isNotNull();
                assertThat(event.path("message").asText()).isNotBlank();
            }
            case SUCCESS -> assertThat(event.fieldNames()).toIterable().doesNotContain("errorCode", "callbackContext");
            case IN_PROGRESS -> {
                assertThat(event.has("errorCode")).isFalse();
                assertThat(event.get("callbackContext").isObject()).isTrue();
            }
            default -> throw new AssertionError(event);
        }
    }

    private static void fitsTheAction(JsonNode event, Action action) {
        boolean success = event.path("status").asText().equals("SUCCESS");
        switch (action) {
            case CREATE, UPDATE ->
                assertThat(!success || event.path("resourceModel").has("RegistryId"))
                        .isTrue();
            case READ ->
                assertThat(success ? event.path("resourceModel").has("RegistryId") : isFailed(event))
                        .isTrue();
            case DELETE -> assertThat(success && event.has("resourceModel")).isFalse();
            case LIST ->
                assertThat(success ? event.path("resourceModels").isArray() : isFailed(event))
                        .isTrue();
            default -> throw new AssertionError(action);
        }
    }

    private static boolean isFailed(JsonNode event) {
        return event.path("status").asText().equals("FAILED");
    }

    private static void quotesNoCredentials(String answer, List<String> lines) {
        assertThat(Stream.concat(Stream.of(answer), lines.stream()))
                .allSatisfy(text -> assertThat(text).doesNotContain(SECRETS));
    }

    private static String request(Action action, String callbackContext, String properties, String previous) {
        return JsonRequest.of(action)
                .with("nextToken", "null")
                .context(callbackContext)
                .credentials(SECRETS.get(0), SECRETS.get(1), SECRETS.get(2))
                .properties(properties)
                .previousProperties(previous)
                .json();
    }

    private static String broken(String request, Random random) {
        int at = random.nextInt(request.length());
        return switch (random.nextInt(7)) {
            case 0 -> request.substring(0, at);
            case 1 -> request.substring(at);
            case 2 -> "\ufeff" + request;
            case 3 -> request.substring(0, at) + (char) (random.nextInt(0x300)) + request.substring(at + 1);
            case 4 -> withoutQuotes(request, random);
            case 5 -> withValue(request, random);
            default -> request.substring(0, at) + request.substring(Math.min(request.length(), at + random.nextInt(9)));
        };
    }

    private static String withoutQuotes(String request, Random random) {
        List<String> parts = new ArrayList<>(Arrays.asList(request.split("\"", -1)));
        int part = random.nextInt(parts.size() - 1);
        parts.set(part, parts.get(part) + parts.remove(part + 1));
        return String.join("\"", parts);
    }

    /** The value of some key is another, or is there twice. Properties may be quoted; no secret is put there. */
    private static String withValue(String request, Random random) {
        List<String> keys = List.of(
                "ReplicationConfiguration",
                "Rules",
                "resourceProperties",
                "previousResourceProperties",
                "action",
                "awsAccountId",
                "region",
                "callbackContext",
                "requestData",
                "callerCredentials",
                "accessKeyId",
                "secretAccessKey",
                "sessionToken",
                "nextToken");
        int index = random.nextInt(keys.size());
        String key = "\"" + keys.get(index) + "\":";
        String value = FuzzedJson.ODD_VALUES.get(random.nextInt(FuzzedJson.ODD_VALUES.size()));
        List<String> members = List.of(
                key + value + "," + key,
                key + value + ",\"a\":",
                key + "[" + value + ",0],\"a\":",
                key + SECRETS.get(1) + ",\"a\":",
                key + "\"" + SECRETS.get(2) + "\",\"a\":");
        return request.replace(key, members.get(random.nextInt(index < 4 ? 3 : members.size())));
    }
}

package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.ecr.replicationconfiguration.local.provider.ProviderCrashException;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;

class OrchestratorTest {

    private static final ResourceType TYPE = new ResourceType("AWS::Test::Thing", List.of("Id"));
    private static final Caller CALLER =
            new Caller("123456789012", "us-east-2", AwsSessionCredentials.create("akid", "secret", "token"));
    private static final String CREATED = "{'status':'SUCCESS','resourceModel':{'Id':'1','Size':2}}";
    private static final String THROTTLED = "{'status':'FAILED','errorCode':'Throttling','message':'slow down'}";

    private final ScriptedProvider provider = new ScriptedProvider();
    private final SteppedClock clock = new SteppedClock();
    private final List<Invocation> heard = new ArrayList<>();

    @Test
    void sendsWhatCloudFormationSends() throws Exception {
        provider.answers(CREATED);
        run(HandlerOperation.create("MyThing", object("Size", "2")));

        ObjectNode request = (ObjectNode) provider.requests().get(0);
        assertThat(request.remove("bearerToken").textValue()).isNotBlank();
        assertThat(request)
                .hasToString(JsonRequest.of(Action.CREATE)
                        .with("resourceType", "\"AWS::Test::Thing\"")
                        .registry("123456789012", "us-east-2")
                        .without("bearerToken")
                        .credentials("akid", "secret", "token")
                        .properties("{\"Size\":\"2\"}")
                        .withData("logicalResourceId", "\"MyThing\"")
                        .json());
    }

    @Test
    void sendsThePreviousPropertiesOfAnUpdate() throws Exception {
        provider.answers(CREATED);
        run(HandlerOperation.update("MyThing", object("Id", "1"), object("Size", "1")));

        assertThat(provider.requests().get(0).at("/requestData/previousResourceProperties"))
                .isEqualTo(object("Size", "1"));
    }

    @Test
    void endsWithTheModelOfTheFirstSuccess() throws Exception {
        provider.answers(CREATED);

        OperationResult result = create();

        assertThat(result.succeeded()).isTrue();
        assertThat(result.model()).hasToString(json("{'Id':'1','Size':2}"));
        assertThat(result.invocations()).isEqualTo(1);
        assertThat(clock.pauses()).isEmpty();
    }

    @Test
    void invokesAgainAfterTheDelayWithTheCallbackContextAndTheReturnedModel() throws Exception {
        provider.answers(
                "{'status':'IN_PROGRESS','callbackDelaySeconds':7,'callbackContext':{'step':1},"
                        + "'resourceModel':{'Id':'1'}}",
                CREATED);

        OperationResult result = create();

        assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(7));
        JsonNode second = provider.requests().get(1);
        assertThat(second.get("callbackContext")).hasToString(json("{'step':1}"));
        assertThat(second.at("/requestData/resourceProperties")).hasToString(json("{'Id':'1'}"));
        assertThat(result.invocations()).isEqualTo(2);
        assertThat(result.duration()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void keepsTheBearerTokenWithinAnOperationAndChangesItBetweenOperations() throws Exception {
        provider.answers(THROTTLED, CREATED);
        create();
        create();

        List<String> tokens = provider.requests().stream()
                .map(each -> each.get("bearerToken").textValue())
                .toList();
        assertThat(tokens.get(1)).isEqualTo(tokens.get(0));
        assertThat(tokens.get(2)).isNotEqualTo(tokens.get(0));
    }

    @ParameterizedTest
    @EnumSource(
            value = HandlerErrorCode.class,
            names = {"Throttling", "ServiceInternalError", "NetworkFailure", "ResourceConflict"})
    void retriesARetriableFailure(HandlerErrorCode code) throws Exception {
        provider.answers(THROTTLED.replace("Throttling", code.name()), CREATED);

        assertThat(create().succeeded()).isTrue();
        assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = HandlerErrorCode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"Throttling", "ServiceInternalError", "NetworkFailure", "ResourceConflict"})
    void endsWithATerminalFailure(HandlerErrorCode code) throws Exception {
        provider.answers("{'status':'FAILED','errorCode':'" + code + "','message':'no','resourceModel':{'Id':'1'}}");

        OperationResult result = create();

        assertThat(result)
                .extracting(OperationResult::errorCode, OperationResult::message, OperationResult::invocations)
                .containsExactly(code, "no", 1);
        assertThat(result.model()).isEqualTo(object("Id", "1"));
    }

    @Test
    void retriesABoundedNumberOfTimesWithDoubledDelays() throws Exception {
        provider.answers(THROTTLED);

        OperationResult result = create();

        assertThat(result)
                .extracting(OperationResult::errorCode, OperationResult::message, OperationResult::invocations)
                .containsExactly(HandlerErrorCode.Throttling, "slow down", 5);
        assertThat(clock.pauses()).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'status':'FAILED','errorCode':'Throttling','message':'slow down'}
        {'status':'FAILED','errorCode':'Throttling','message':'slow down','callbackContext':{'step':2},'resourceModel':{'Id':'2'}}
        """)
    void repeatsTheFirstRequestAfterARetriableFailure(String failure) throws Exception {
        provider.answers(
                "{'status':'IN_PROGRESS','callbackContext':{'step':1},'resourceModel':{'Id':'1'}}", failure, CREATED);
        create();

        assertThat(provider.requests().get(1).get("callbackContext")).hasToString(json("{'step':1}"));
        assertThat(provider.requests().get(2)).isEqualTo(provider.requests().get(0));
    }

    @Test
    void givesUpAnOperationThatIsStillInProgressAfterTheLastInvocation() throws Exception {
        provider.answers("{'status':'IN_PROGRESS','callbackDelaySeconds':1,'message':'waiting',"
                + "'resourceModel':{'Id':'1'}}");

        OperationResult result = create();

        assertThat(result)
                .extracting(OperationResult::errorCode, OperationResult::message, OperationResult::invocations)
                .containsExactly(
                        HandlerErrorCode.NotStabilized,
                        "The handler was still IN_PROGRESS after 10 invocations and 9 s: waiting",
                        10);
    }

    @Test
    void doesNotWaitBeyondTheLimitOfTheWholeOperation() throws Exception {
        provider.answers("{'status':'IN_PROGRESS','callbackDelaySeconds':50,'resourceModel':{'Id':'1'}}");

        OperationResult result = create();

        assertThat(result.message()).isEqualTo("The handler was still IN_PROGRESS after 2 invocations and 50 s.");
        assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(50));
    }

    @Test
    void tellsTheListenerOfEachInvocationAndWhatFollows() throws Exception {
        provider.answers(THROTTLED, "{'status':'IN_PROGRESS','resourceModel':{'Id':'1'}}", CREATED);
        create();

        assertThat(heard)
                .extracting(Invocation::number, each -> each.event().status(), Invocation::next)
                .containsExactly(
                        tuple(1, OperationStatus.FAILED, Optional.of(Duration.ofSeconds(1))),
                        tuple(2, OperationStatus.IN_PROGRESS, Optional.of(Duration.ZERO)),
                        tuple(3, OperationStatus.SUCCESS, Optional.empty()));
    }

    @Test
    void returnsTheModelsOfAList() throws Exception {
        provider.answers("{'status':'SUCCESS','resourceModels':[{'Id':'1'}]}");

        assertThat(run(HandlerOperation.list("MyThing")).models()).containsExactly(object("Id", "1"));
    }

    @Test
    void reportsACrashAsInternalFailure() throws Exception {
        provider.crashes(new ProviderCrashException(new IllegalStateException("boom")));

        assertThat(create())
                .extracting(OperationResult::errorCode, OperationResult::message)
                .containsExactly(
                        HandlerErrorCode.InternalFailure, "The handler crashed: java.lang.IllegalStateException: boom");
    }

    @Test
    void leavesTheOperationWhenThePauseIsInterrupted() {
        provider.answers(THROTTLED);
        Orchestrator orchestrator = orchestrator(delay -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> orchestrator.run(CALLER, HandlerOperation.list("MyThing"), heard::add))
                .isInstanceOf(InterruptedException.class);
        assertThat(provider.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        CREATE | null | without a status
        CREATE | {} | without a status
        CREATE | {'status':'PENDING'} | with the status PENDING
        CREATE | {'status':'SUCCESS'} | SUCCESS of CREATE without the primary identifier [Id]
        CREATE | {'status':'SUCCESS','resourceModel':{'Id':null}} | SUCCESS of CREATE without the primary identifier [Id]
        CREATE | {'status':'SUCCESS','errorCode':'NotFound'} | SUCCESS with the error code NotFound
        CREATE | {'status':'SUCCESS','callbackContext':{}} | SUCCESS with a callback context or a delay
        CREATE | {'status':'SUCCESS','callbackDelaySeconds':1} | SUCCESS with a callback context or a delay
        CREATE | {'status':'IN_PROGRESS'} | IN_PROGRESS of CREATE without the primary identifier [Id]
        CREATE | {'status':'IN_PROGRESS','callbackDelaySeconds':-1} | IN_PROGRESS with a delay of -1 s
        CREATE | {'status':'IN_PROGRESS','errorCode':'NotFound'} | IN_PROGRESS with the error code NotFound
        CREATE | {'status':'FAILED','message':'no'} | FAILED without an error code
        CREATE | {'status':'FAILED','errorCode':'NotFound'} | FAILED with NotFound, but without a message
        READ | {'status':'IN_PROGRESS'} | IN_PROGRESS, but READ must end with its first answer
        READ | {'status':'SUCCESS','resourceModel':{'Id':'9'}} | SUCCESS of READ with the primary identifier {"Id":"9"}, where {"Id":"1"} was asked for
        UPDATE | {'status':'SUCCESS','resourceModel':{'Id':'9'}} | SUCCESS of UPDATE with the primary identifier {"Id":"9"}, where {"Id":"1"} was asked for
        DELETE | {'status':'SUCCESS','resourceModel':{'Id':'1'}} | SUCCESS of DELETE with a model
        LIST | {'status':'IN_PROGRESS'} | IN_PROGRESS, but LIST must end with its first answer
        LIST | {'status':'SUCCESS'} | SUCCESS of LIST without a list of models
        LIST | {'status':'SUCCESS','resourceModels':[{}]} | SUCCESS of LIST with a model without the primary identifier [Id]
        """)
    void reportsABrokenContractAsInternalFailure(Action action, String answer, String violation) throws Exception {
        provider.answers(answer);

        OperationResult result = run(new HandlerOperation(
                action, "MyThing", object("Id", "1"), action == Action.UPDATE ? object("Id", "1") : null));

        assertThat(result)
                .extracting(OperationResult::errorCode, OperationResult::message, OperationResult::invocations)
                .containsExactly(
                        HandlerErrorCode.InternalFailure,
                        "The handler broke its contract: it answered " + violation + ".",
                        1);
    }

    @Test
    void acceptsADeletionInProgressWithoutAModel() throws Exception {
        provider.answers("{'status':'IN_PROGRESS','callbackContext':{}}", "{'status':'SUCCESS'}");

        OperationResult result = run(HandlerOperation.delete("MyThing", object("Id", "1")));

        assertThat(result.succeeded()).isTrue();
        assertThat(result.model()).isNull();
        assertThat(provider.requests().get(1).at("/requestData/resourceProperties"))
                .isEqualTo(object("Id", "1"));
    }

    @ParameterizedTest
    @CsvSource({"''", "<html>", "[]", "{'status':'DONE'}"})
    void reportsAnythingButAProgressEventAsInternalFailure(String answer) throws Exception {
        provider.answers(answer);

        OperationResult result = create();

        assertThat(result.errorCode()).isEqualTo(HandlerErrorCode.InternalFailure);
        assertThat(result.message()).startsWith("The handler did not answer with a progress event: ");
    }

    private OperationResult create() throws InterruptedException {
        return run(HandlerOperation.create("MyThing", object("Size", "2")));
    }

    private OperationResult run(HandlerOperation operation) throws InterruptedException {
        return orchestrator(clock).run(CALLER, operation, heard::add);
    }

    private Orchestrator orchestrator(Sleeper pause) {
        Limits limits = new Limits(10, 4, Duration.ofSeconds(1), Duration.ofSeconds(60));
        return new Orchestrator(TYPE, provider, limits, pause, clock);
    }

    private static ObjectNode object(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}

package software.amazon.ecr.replicationconfiguration.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.hook.HookAnnotation;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReplicationConfiguration;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.TypeConfigurationModel;
import software.amazon.ecr.replicationconfiguration.testing.TestModels;

/** What it reads and writes by itself must be what Jackson reads and writes. */
class ModelSerializerTest {
    private static final TypeReference<HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel>> REQUEST =
            new TypeReference<>() {};
    private static final TypeReference<ResourceModel> MODEL = new TypeReference<>() {};

    private final Serializer jackson = new Serializer();
    private final ModelSerializer serializer = new ModelSerializer();

    static Stream<ResourceModel> models() {
        ReplicationRule everything = ReplicationRule.builder()
                .repositoryFilters(List.of(new RepositoryFilter("a/", "PREFIX"), new RepositoryFilter()))
                .destinations(List.of(new ReplicationDestination("eu-west-1", null), new ReplicationDestination()))
                .destination(new ReplicationDestination(null, "123456789012"))
                .deleteReplication(new DeleteReplication(true))
                .build();
        return Stream.of(
                new ResourceModel(),
                TestModels.identifier("\"\\/</\u0001\u00e9\u2028\ud83d\ude00"),
                TestModels.model(),
                TestModels.model(TestModels.ruleTo("eu-west-1")),
                TestModels.model(everything, new ReplicationRule()),
                new ResourceModel(new ReplicationConfiguration(), ""));
    }

    static Stream<ProgressEvent<ResourceModel, CallbackContext>> events() {
        ProgressEvent<ResourceModel, CallbackContext> everything =
                ProgressEvent.<ResourceModel, CallbackContext>builder()
                        .status(OperationStatus.IN_PROGRESS)
                        .errorCode(HandlerErrorCode.Throttling)
                        .message("\u2192 \"1\"")
                        .result("result")
                        .callbackDelaySeconds(3)
                        .callbackContext(waiting())
                        .resourceModel(TestModels.model(TestModels.ruleTo("eu-west-1")))
                        .resourceModels(List.of(TestModels.model(), new ResourceModel()))
                        .nextToken("token")
                        .build();
        assertThat(everything)
                .as("a new member has to be written by EventJson or left to Jackson")
                .hasNoNullFieldsOrPropertiesExcept("annotations");
        return Stream.of(
                everything,
                new ProgressEvent<>(),
                ProgressEvent.success(
                        TestModels.model(),
                        null,
                        "message",
                        List.of(HookAnnotation.builder().annotationName("name").build())),
                ProgressEvent.defaultSuccessHandler(null),
                ProgressEvent.progress(TestModels.model(), new CallbackContext()),
                ProgressEvent.progress(TestModels.model(), waiting()),
                ProgressEvent.<ResourceModel, CallbackContext>builder()
                        .resourceModels(List.of())
                        .build());
    }

    private static CallbackContext waiting() {
        CallbackContext context = new CallbackContext();
        context.setWrite(CallbackContext.WriteState.ANSWERED);
        context.setWaits(2);
        assertThat(context)
                .as("a new member has to be read by RequestJson and written by EventJson")
                .hasOnlyFields("write", "waits");
        return context;
    }

    @ParameterizedTest
    @MethodSource("models")
    void writesModels(ResourceModel model) throws JsonProcessingException {
        assertSameJson(serializer.serialize(model), jackson.serialize(model));
    }

    @ParameterizedTest
    @MethodSource("models")
    void readsModels(ResourceModel model) throws IOException {
        assertThat(serializer.deserializeStrict(jackson.serialize(model), MODEL))
                .isEqualTo(model);
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesEvents(ProgressEvent<ResourceModel, CallbackContext> event) throws JsonProcessingException {
        assertSameJson(serializer.serialize(event), jackson.serialize(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'action':'CREATE','awsAccountId':'1','bearerToken':'b','nextToken':'n','maxResults':5,'region':'r',"
                        + "'resourceType':'t','resourceTypeVersion':'1','stackId':'s','callbackContext':null,'snapshotRequested':true,"
                        + "'rollback':false,'driftable':true,'unknown':{'a':[1.5]},'requestData':{'logicalResourceId':'l',"
                        + "'callerCredentials':{'accessKeyId':'a','secretAccessKey':'s','sessionToken':'t','more':1},"
                        + "'providerCredentials':{'accessKeyId':'a'},'providerLogGroupName':'g','typeConfiguration':{'a':1},"
                        + "'systemTags':{'a':'b'},'previousSystemTags':{},'stackTags':{'c':'d'},'previousStackTags':null,"
                        + "'resourceProperties':{'RegistryId':'2'},'previousResourceProperties':{}}}",
                "{'action':'READ','features':{'a':1},'updatePolicy':{'b':[2]},'creationPolicy':{}}",
                "{'action':'READ','requestContext':{'invocation':2}}",
                "{'action':'READ','callbackContext':{'write':'ANSWERED','waits':2}}",
                "{'action':'READ','callbackContext':{'write':null,'waits':0,'more':{'a':1}}}",
                "{'action':'READ','callbackContext':{}}",
                "{'action':'READ','callbackContext':{'write':1,'waits':'2'}}",
                "{'action':'READ','callbackContext':{'waits':null}}",
                "{'Action':'READ','REGION':'r'}",
                "{'action':'READ','awsAccountId':12,'maxResults':'7','rollback':'true'}",
                "{'action':'READ','requestData':{'resourceProperties':{'registryid':'2','Unknown':1}}}",
                "{'action':'READ','requestData':{'resourceProperties':{'RegistryId':123456789012}}}",
                "{'action':'READ','requestData':{'resourceProperties':{'ReplicationConfiguration':{'Rules':[null]}}}}",
                "{'action':'READ','requestData':{'stackTags':{'a':null,'b':1}}}"
            })
    void readsRequests(String request) throws IOException {
        String json = request.replace('\'', '"');

        assertThat(serializer.deserialize(json, REQUEST)).isEqualTo(jackson.deserialize(json, REQUEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'action':'PAINT','requestData':{}}",
                "{'requestData':{'resourceProperties':[]}}",
                "{'requestData':{'resourceProperties':{'ReplicationConfiguration':{'Rules':{}}}}}"
            })
    void failsAsJacksonDoes(String request) {
        assertThatThrownBy(() -> serializer.deserialize(request.replace('\'', '"'), REQUEST))
                .isInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'action':'PAINT'}", "{'requestData':'AKIDEXAMPLE'}"})
    void quotesNothingOfRequestDataThatIsNoObject(String request) {
        assertThatThrownBy(() -> serializer.deserialize(request.replace('\'', '"'), REQUEST))
                .isInstanceOf(JsonParseException.class)
                .hasMessage("requestData is not a JSON object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{action:READ}",
                "{'action':'READ'}",
                "{\"action\":\"READ\",}",
                "{\"action\":\"READ\"} x",
                "{\"action\":\"READ\",\"region\":\"a\tb\"}",
                "{\"action\":\"READ\",\"region\":\"a\nb\"}",
                "{\"action\":\"READ\",\"region\":\"\\\"\u0001\"}",
                "{\"action\":\"READ\",\"region\":\"\\'\"}",
                "{\"re\tgion\":\"a\",\"action\":\"READ\"}",
                "{\"action\":\"READ\",\"region\":\u0001\"a\"}",
                "\u000b{\"action\":\"READ\",\"region\":\"a\"}"
            })
    void doesNotTakeForJsonWhatIsNone(String request) {
        assertThatThrownBy(() -> PlainJson.read(request, RequestJson::read))
                .isInstanceOf(PlainJson.IrregularException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t{\n\"action\" :\r\"READ\"} \n",
                "{\"action\":\"READ\",\"region\":\"\\t\\n\\u0001\\\\\"}",
                "{\"action\":\"READ\",\"callbackContext\":{\"write\":\"ANSWERED\",\"waits\":2}}"
            })
    void readsOrdinaryRequestsByItself(String request) throws Exception {
        assertThat(PlainJson.read(request, RequestJson::read)).isEqualTo(jackson.deserialize(request, REQUEST));
    }

    @Test
    void readsCompressedRequests() throws IOException {
        assertThat(serializer.decompress(jackson.compress("{\"action\":\"READ\"}")))
                .isEqualTo("{\"action\":\"READ\"}");
    }

    private static void assertSameJson(String actual, String expected) throws JsonProcessingException {
        JsonMapper mapper = new JsonMapper();
        assertThat(mapper.readTree(actual)).isEqualTo(mapper.readTree(expected));
    }
}

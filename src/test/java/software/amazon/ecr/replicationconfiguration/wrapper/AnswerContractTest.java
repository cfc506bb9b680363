package software.amazon.ecr.replicationconfiguration.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.BaseHandler;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.HandlerWrapper;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;

/** What the wrapper answers where the RPDK reports an internal failure. */
class AnswerContractTest {
    private final LocalProvider provider =
            ProvidedType.provider(EcrClients.at(URI.create("http://127.0.0.1:1")), message -> {});

    @ParameterizedTest
    @CsvSource({"LIST, null", "READ, null", "LIST, {}", "READ, {}"})
    void leavesAFailureAsItIsWhereNoPropertiesAreNeeded(Action action, String properties) {
        JSONObject event = invoke(failing(action).properties(properties).json());

        assertThat(event.getString("errorCode")).isEqualTo("InternalFailure");
        assertThat(event.getString("message")).doesNotContain("resourceProperties");
    }

    @Test
    void leavesAFailureOfACompressedRequestAsItIsAndItsModelInTheEvent() throws IOException {
        String request = failing(Action.CREATE).json();
        JSONObject event = invoke(new Serializer().compress(request));

        assertThat(event.toMap()).isEqualTo(invoke(request).toMap());
        assertThat(event.getString("errorCode")).isEqualTo("InternalFailure");
        assertThat(event.getJSONObject("resourceModel").toString()).isEqualTo(JsonRequest.PROPERTIES);
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "UPDATE", "DELETE"})
    void saysThatPropertiesAreMissing(Action action) throws IOException {
        String request = JsonRequest.of(action).properties("null").json();
        String message = "resourceProperties: expected a JSON object, found null. Give the properties of the resource.";

        assertInvalidRequest(invoke(request), message);
        assertInvalidRequest(invoke(new Serializer().compress(request)), message);
    }

    @ParameterizedTest
    @EnumSource
    void saysThatPropertiesAreNoObject(Action action) {
        assertInvalidRequest(
                invoke(JsonRequest.of(action).properties("[]").json()),
                "resourceProperties: expected a JSON object, found array. Give the properties of the resource.");
    }

    @Test
    void saysWhatIsWrongWithACompressedRequest() throws IOException {
        assertInvalidRequest(
                invoke(new Serializer().compress("{\"action\":\"LIST\"")),
                "The request is not well-formed JSON: Unexpected end-of-input: expected close marker for Object (start "
                        + "marker at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: "
                        + "1, column: 1])");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"__COMPRESSED__\":\"H4sIAAAAAAAA\"} | ''",
                "{\"__COMPRESSED__\":\"YWJjZGVmZ2hpamtsbW5vcHFy\"} | : Not in GZIP format",
                "{\"__COMPRESSED__\":1} | ''",
                "{\"__COMPRESSED__\":null} | ''"
            })
    void saysThatARequestCannotBeDecompressed(String request, String reason) {
        assertInvalidRequest(
                invoke(request),
                "The request cannot be decompressed" + reason
                        + ". Give it as plain JSON, or as gzip in Base64 below __COMPRESSED__.");
    }

    @Test
    void refusesARequestThatIsTooLargeOnceItIsDecompressed() throws IOException {
        String request = new Serializer().compress("{\"a\":\"" + "a".repeat(17 << 20) + "\"}");

        assertInvalidRequest(
                invoke(request),
                "The request cannot be decompressed: it holds more than 16 MiB. Give it as plain JSON, or as gzip in "
                        + "Base64 below __COMPRESSED__.");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheFailureOfAHandlerAsItIs(Action action) throws IOException {
        BaseHandler<CallbackContext> failing = new BaseHandler<>() {
            @Override
            public ProgressEvent<ResourceModel, CallbackContext> handleRequest(
                    AmazonWebServicesClientProxy proxy,
                    ResourceHandlerRequest<ResourceModel> request,
                    CallbackContext callbackContext,
                    Logger logger) {
                throw new IllegalStateException("the handler's");
            }
        };
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        // The RPDK takes the properties by this name too, but only when it does not validate them.
        String request = JsonRequest.of(action)
                .without("resourceProperties")
                .withData("ResourceProperties", "{}")
                .context("{}")
                .json();
        new HandlerWrapper(Map.of(action, failing)) {}.handleRequest(
                new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)),
                output,
                mock(Context.class, RETURNS_DEEP_STUBS));

        assertThat(output.toString(StandardCharsets.UTF_8)).contains("the handler's");
    }

    @Test
    void saysThatTheActionIsMissing() {
        assertInvalidRequest(
                invoke(JsonRequest.of(Action.LIST).without("action").json()),
                "action: missing. Give the action of the request.");
    }

    private JSONObject invoke(String request) {
        return new JSONObject(provider.invoke(request));
    }

    private static void assertInvalidRequest(JSONObject event, String message) {
        assertThat(event.getString("message")).isEqualTo(message);
        assertThat(event.getString("errorCode")).isEqualTo("InvalidRequest");
        assertThat(event.has("resourceModel")).isFalse();
    }

    /** The RPDK fails with such credentials, whatever the rest of the request is. */
    private static JsonRequest failing(Action action) {
        return JsonRequest.of(action).withData("providerCredentials", "{}");
    }
}

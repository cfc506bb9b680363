package software.amazon.ecr.replicationconfiguration.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.cloudformation.AbstractWrapper;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.testing.EchoWrapper;
import software.amazon.ecr.replicationconfiguration.testing.FuzzedJson;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;
import software.amazon.ecr.replicationconfiguration.testing.LogLines;
import software.amazon.ecr.replicationconfiguration.testing.ModelArbitraries;
import software.amazon.ecr.replicationconfiguration.testing.RpdkWrapper;

/** The wrapper takes and refuses the same models as the RPDK does on its own, and its handlers get the same. */
class RequestValidationPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern UNKNOWN_KEY =
            Pattern.compile("Model validation failed \\(#: (extraneous key \\[.*] is not permitted)\\)");
    /** The RPDK names a place, or one that it lies in. */
    private static final Pattern RPDK_PLACE = Pattern.compile("(?:\\(|^)(#[^: ]*):", Pattern.MULTILINE);

    private static final Pattern PLACE = Pattern.compile("Model validation failed \\((#[^:]*): .*", Pattern.DOTALL);

    private final LogLines log = new LogLines();
    private final EchoWrapper wrapper = new EchoWrapper(log);
    private final RpdkWrapper rpdk = new RpdkWrapper(log);

    @Provide
    Arbitrary<ResourceModel> models() {
        return ModelArbitraries.models();
    }

    @Provide
    Arbitrary<String> properties() {
        return FuzzedJson.properties();
    }

    @Provide
    Arbitrary<String> hostileProperties() {
        return FuzzedJson.hostileProperties();
    }

    @Property(tries = 100, seed = "6001")
    void takesEveryValidModelAsItIs(@ForAll("models") ResourceModel model) throws IOException {
        JsonNode event = event(wrapper, Action.CREATE, JSON.writeValueAsString(model));

        assertThat(JSON.treeToValue(event.get("resourceModel"), ResourceModel.class))
                .isEqualTo(model);
    }

    @Property(tries = 1500, seed = "6002")
    void judgesAnyJsonAsTheRpdkDoes(@ForAll("properties") String properties) throws IOException {
        judgesAsTheRpdkDoes(Action.CREATE, properties);
    }

    @Property(tries = 500, seed = "6003")
    void judgesTextThatIsNotJsonAsTheRpdkDoes(@ForAll("hostileProperties") String properties) throws IOException {
        judgesAsTheRpdkDoes(Action.CREATE, properties);
    }

    @Property(tries = 500, seed = "6004")
    void readsAnyJsonAsTheRpdkDoes(@ForAll("properties") String properties) throws IOException {
        judgesAsTheRpdkDoes(Action.READ, properties);
    }

    private void judgesAsTheRpdkDoes(Action action, String properties) throws IOException {
        JsonNode expected = event(rpdk, action, properties);
        JsonNode event = event(wrapper, action, properties);

        if (expected.get("status").asText().equals("SUCCESS")) {
            assertThat(event).isEqualTo(expected);
        } else {
            assertThat(event.path("errorCode").asText()).as("%s", event).isEqualTo("InvalidRequest");
            findsTheSameFault(
                    event.get("message").asText(), expected.get("message").asText());
        }
    }

    /** The provider's words differ from the RPDK's: they add where an unknown key is, and what to write instead. */
    private static void findsTheSameFault(String message, String expected) {
        Matcher unknownKey = UNKNOWN_KEY.matcher(expected);
        Matcher place = PLACE.matcher(message);
        if (unknownKey.matches()) {
            assertThat(message).contains(unknownKey.group(1));
        } else if (expected.startsWith("Model validation failed") && place.matches()) {
            assertThat(RPDK_PLACE.matcher(expected).results().map(found -> found.group(1)))
                    .as(expected)
                    .anyMatch(found -> (place.group(1) + "/").startsWith(found + "/"));
        }
    }

    private JsonNode event(AbstractWrapper<?, ?, ?> wrapper, Action action, String properties) throws IOException {
        String request = JsonRequest.of(action).properties(properties).json();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        wrapper.processRequest(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), output);
        log.take();
        return JSON.readTree(output.toByteArray());
    }
}

package software.amazon.ecr.replicationconfiguration.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/**
 * The resource type handler contract, stated through the JSON of a provider and over each set of {@code inputs/}. It
 * deletes what is in the registry: run it against a throw-away registry only.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract.html">
 *      Resource type handler contract</a>
 */
abstract class ContractSuite {
    static final String ACCOUNT_ID = "123456789012";
    static final String REGION = "us-east-1";

    private final ProviderClient handler = new ProviderClient(provider(), ACCOUNT_ID, REGION);

    abstract ResourceProvider provider();

    static Stream<InputSet> inputs() {
        return InputSet.all();
    }

    @AfterEach
    void emptyRegistry() {
        handler.run("DELETE", identifier());
    }

    @Test
    void coversAtLeastFourInputSets() {
        assertThat(inputs()).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void createReturnsWhatWasSentAndTheIdentifier(InputSet inputs) {
        ObjectNode created = handler.run("CREATE", inputs.create());

        assertSuccess(created);
        assertThat(created.get("resourceModel")).isEqualTo(withIdentifier(inputs.create()));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyEventOfACreationNamesTheResource(InputSet inputs) {
        assertThat(handler.events("CREATE", inputs.create()))
                .allSatisfy(event -> assertThat(
                                event.at("/resourceModel/RegistryId").asText())
                        .isEqualTo(ACCOUNT_ID));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void readReturnsWhatWasCreated(InputSet inputs) {
        JsonNode created = handler.run("CREATE", inputs.create()).get("resourceModel");

        ObjectNode read = handler.run("READ", identifier());

        assertSuccess(read);
        assertThat(read.get("resourceModel")).isEqualTo(created);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void listHoldsWhatWasCreated(InputSet inputs) {
        JsonNode created = handler.run("CREATE", inputs.create()).get("resourceModel");

        ObjectNode listed = handler.run("LIST", empty());

        assertSuccess(listed);
        assertThat(listed.get("resourceModels")).containsExactly(created);
        assertThat(listed.has("nextToken")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void secondCreateIsAlreadyExistsWithTheIdentifierAndChangesNothing(InputSet inputs) {
        handler.run("CREATE", inputs.create());

        ObjectNode second = handler.run("CREATE", inputs.update());

        assertFailure(second, "AlreadyExists");
        assertThat(second.get("resourceModel")).isEqualTo(identifier());
        assertThat(handler.run("READ", identifier()).get("resourceModel")).isEqualTo(withIdentifier(inputs.create()));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void updateReturnsWhatWasSentAndReadShowsIt(InputSet inputs) {
        JsonNode created = handler.run("CREATE", inputs.create()).get("resourceModel");

        ObjectNode updated = handler.update(withIdentifier(inputs.update()), created);

        assertSuccess(updated);
        assertThat(updated.get("resourceModel")).isEqualTo(withIdentifier(inputs.update()));
        assertThat(handler.run("READ", identifier()).get("resourceModel")).isEqualTo(updated.get("resourceModel"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void updateToTheSameStateSucceeds(InputSet inputs) {
        JsonNode created = handler.run("CREATE", inputs.create()).get("resourceModel");

        assertSuccess(handler.update(created, created));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void updateWithoutCreateIsNotFoundAndCreatesNothing(InputSet inputs) {
        assertFailure(handler.update(inputs.update(), inputs.create()), "NotFound");
        assertFailure(handler.run("READ", identifier()), "NotFound");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void deleteReturnsNoModel(InputSet inputs) {
        handler.run("CREATE", inputs.create());

        ObjectNode deleted = handler.run("DELETE", identifier());

        assertSuccess(deleted);
        assertThat(deleted.has("resourceModel")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void whatWasDeletedIsNotFoundAndNotListed(InputSet inputs) {
        handler.run("CREATE", inputs.create());
        handler.run("DELETE", identifier());

        assertFailure(handler.run("READ", identifier()), "NotFound");
        assertFailure(handler.run("DELETE", identifier()), "NotFound");
        assertFailure(handler.update(withIdentifier(inputs.update()), inputs.create()), "NotFound");
        assertThat(handler.run("LIST", empty()).get("resourceModels")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void createAfterDeleteSucceeds(InputSet inputs) {
        handler.run("CREATE", inputs.create());
        handler.run("DELETE", identifier());

        assertSuccess(handler.run("CREATE", inputs.update()));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void invalidModelIsInvalidRequestAndCreatesNothing(InputSet inputs) {
        assertFailure(handler.run("CREATE", inputs.invalid()), "InvalidRequest");
        assertFailure(handler.run("READ", identifier()), "NotFound");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void anotherRegistryIsNotFound(InputSet inputs) {
        handler.run("CREATE", inputs.create());
        ObjectNode another = empty().put("RegistryId", "999999999999");

        assertFailure(handler.run("READ", another), "NotFound");
        assertFailure(handler.run("DELETE", another), "NotFound");
        assertFailure(handler.update(another.setAll(inputs.update()), inputs.create()), "NotFound");
    }

    private static void assertSuccess(ObjectNode event) {
        assertThat(event.path("status").asText()).as(event.toString()).isEqualTo("SUCCESS");
        assertThat(event.has("errorCode")).isFalse();
        assertThat(event.has("callbackContext")).isFalse();
        assertThat(event.path("callbackDelaySeconds").asInt()).isZero();
    }

    private static void assertFailure(ObjectNode event, String errorCode) {
        assertThat(event.path("status").asText()).as(event.toString()).isEqualTo("FAILED");
        assertThat(event.path("errorCode").asText()).isEqualTo(errorCode);
        assertThat(event.path("message").asText()).isNotBlank();
        assertThat(event.has("callbackContext")).isFalse();
        assertThat(event.path("callbackDelaySeconds").asInt()).isZero();
        assertThat(List.of(event.has("resourceModels"), event.has("nextToken"))).containsOnly(false);
    }

    private static ObjectNode withIdentifier(ObjectNode model) {
        return model.deepCopy().put("RegistryId", ACCOUNT_ID);
    }

    private static ObjectNode identifier() {
        return empty().put("RegistryId", ACCOUNT_ID);
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}

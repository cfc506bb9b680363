package software.amazon.ecr.replicationconfiguration.local.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;

/** Members that no AWS SDK models. */
class DeleteReplicationTest {
    private static final String DESTINATIONS =
            "\"destinations\":[{\"region\":\"eu-west-1\",\"registryId\":\"123456789012\"}]";

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT);
    private final RawCalls ecr = new RawCalls(registry.endpoint(), "123456789012", "us-east-1");

    @AfterEach
    void close() {
        registry.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsWhetherDeletionsAreReplicatedAsItWasPut(boolean enabled) {
        String configuration =
                "{\"rules\":[{" + DESTINATIONS + ",\"deleteReplication\":{\"enabled\":" + enabled + "}}]}";

        assertThat(ecr.put(configuration)).isEqualTo("{\"replicationConfiguration\":" + configuration + "}");
        assertThat(ecr.describe()).contains(configuration);
        assertThat(registry.rules("123456789012", "us-east-1"))
                .extracting(EcrRule::deleteReplication)
                .containsExactly(new EcrDeleteReplication(enabled));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                 | InvalidParameterException | deleteReplication.enabled is required.
        {"enabled":null}   | InvalidParameterException | deleteReplication.enabled is required.
        {"enabled":"true"} | SerializationException    | deleteReplication.enabled must be a boolean, and is of type string.
        {"enabled":1}      | SerializationException    | deleteReplication.enabled must be a boolean, and is of type number.
        true               | SerializationException    | deleteReplication must be an object, and is of type boolean.
        """)
    void refusesAnythingButAnObjectThatSaysWhether(String member, String code, String message) {
        assertThat(ecr.put("{\"rules\":[{" + DESTINATIONS + ",\"deleteReplication\":" + member + "}]}"))
                .contains(code, "replicationConfiguration.rules[0]." + message);
        assertThat(registry.rules("123456789012", "us-east-1")).isEmpty();
    }

    @Test
    void forgetsMembersThatItDoesNotKnow() {
        ecr.put("{\"rules\":[{" + DESTINATIONS + ",\"priority\":1}]}");

        assertThat(ecr.describe()).contains("{\"rules\":[{" + DESTINATIONS + "}]}");
    }

    @Test
    void keepsMembersThatItDoesNotKnowIfItIsToldTo() {
        registry.follow(FaultPlan.NONE.keepingUnknownMembers());
        String configuration = "{\"mode\":{\"a\":[1]},\"rules\":[{" + DESTINATIONS + ",\"priority\":1}]}";
        ecr.put(configuration);

        assertThat(ecr.describe()).contains(configuration);
    }
}

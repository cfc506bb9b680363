package software.amazon.ecr.replicationconfiguration.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.JsonText;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.PatchFailure;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.PatchReader;

/** Patches into the shorthand, of a state that is canonical. */
class ReplicationShorthandTest {
    private static final PatchReader READER = new PatchReader(Set.of(), new ReplicationShorthand(), false);
    private static final String RULE = "/ReplicationConfiguration/Rules/0";
    private static final String STATE =
            "{\"ReplicationConfiguration\":{\"Rules\":[{\"Destinations\":[{\"Region\":\"a\",\"RegistryId\":\"1\"}]}]}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"op":"replace","path":"%s/Destination/Region","value":"b"}    | [{"Region":"b","RegistryId":"1"}]
        {"op":"remove","path":"%s/Destination/RegistryId"}             | [{"Region":"a"}]
        {"op":"replace","path":"%s/Destination","value":{"Region":"b"}} | [{"Region":"b"}]
        {"op":"add","path":"%s/Destination","value":{"Region":"b"}}    | [{"Region":"b"}]
        {"op":"test","path":"%s/Destination/Region","value":"a"}       | [{"Region":"a","RegistryId":"1"}]
        """)
    void readsPathsIntoDestinationAsCanonical(String operation, String destinations) {
        assertThat(patched(STATE, operation).at(RULE + "/Destinations").toString())
                .isEqualTo(destinations);
    }

    @Test
    void readsAChangeFromTheCanonicalFormToTheShorthand() {
        String patch = "{\"op\":\"remove\",\"path\":\"%1$s/Destinations\"},"
                + "{\"op\":\"add\",\"path\":\"%1$s/Destination\",\"value\":{\"Region\":\"b\"}}";
        assertThat(patched(STATE, patch).at(RULE).toString()).isEqualTo("{\"Destinations\":[{\"Region\":\"b\"}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"op":"replace","path":"%s/DeleteReplication/Enabled","value":true}                   | {"Enabled":true}
        {"op":"add","path":"%s/DeleteReplication/Enabled","value":true}                       | {"Enabled":true}
        {"op":"replace","path":"%s/DeleteReplication","value":{"Enabled":true}}               | {"Enabled":true}
        {"op":"test","path":"%s/DeleteReplication","value":{"Enabled":false}}                 | {"Enabled":false}
        {"op":"remove","path":"%s/DeleteReplication"}                                         | ''
        {"op":"add","path":"%s/DeleteReplication","value":{"Enabled":true}}                   | {"Enabled":true}
        {"op":"copy","from":"%s/DeleteReplication","path":"%1$s/DeleteReplication"}           | {"Enabled":false}
        """)
    void readsNoDeleteReplicationAsOneThatIsDisabled(String operation, String deleteReplication) {
        assertThat(patched(STATE, operation).at(RULE + "/DeleteReplication").toString())
                .isEqualTo(deleteReplication);
    }

    @Test
    void takesDeleteReplicationThatIsThereForWhatItIs() {
        String state = "{\"ReplicationConfiguration\":{\"Rules\":[{\"DeleteReplication\":{\"Enabled\":true}}]}}";
        assertThatThrownBy(() ->
                        patched(state, "{\"op\":\"test\",\"path\":\"%s/DeleteReplication/Enabled\",\"value\":false}"))
                .isInstanceOf(PatchFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Rules/0/Destination",
                "/Rules/0/DeleteReplication",
                "/ReplicationConfiguration/Rules/1/DeleteReplication",
                "/ReplicationConfiguration/Rules/-/DeleteReplication/Enabled",
                "/ReplicationConfiguration/Rules/0/DeleteReplications"
            })
    void leavesOtherPathsAlone(String path) {
        assertThatThrownBy(() -> patched(STATE, "{\"op\":\"remove\",\"path\":\"" + path + "\"}"))
                .isInstanceOf(PatchFailure.class)
                .hasMessage("PatchDocument[0]: there is nothing at '" + path + "'.");
    }

    private static ObjectNode patched(String state, String operations) {
        return READER.read("[" + operations.formatted(RULE) + "]")
                .applyTo(JsonText.object(state).orElseThrow())
                .state();
    }
}

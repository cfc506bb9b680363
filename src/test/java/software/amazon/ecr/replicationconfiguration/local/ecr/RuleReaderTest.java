package software.amazon.ecr.replicationconfiguration.local.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.ecr.replicationconfiguration.model.RuleText;

class RuleReaderTest {
    @Test
    void readsTheRulesOfAModel() throws Exception {
        assertThat(RuleText.of(RuleReader.ofModel(json("""
                {"RegistryId": "123456789012", "ReplicationConfiguration": {"Rules": [{
                "Destinations": [{"Region": "eu-west-1", "RegistryId": "123456789012"}],
                "DeleteReplication": {"Enabled": true}}]}}"""))))
                .isEqualTo("1 rule (every repository → eu-west-1 123456789012, deletions too)");
        assertThat(RuleReader.ofModel(null)).isEmpty();
    }

    @Test
    void readsTheRulesThatARegistryHolds() {
        EcrRule stored = new EcrRule(
                List.of(new EcrDestination("eu-west-1", "123456789012")),
                List.of(new EcrFilter("prod/", "PREFIX_MATCH")),
                new EcrDeleteReplication(true));
        assertThat(RuleText.of(RuleReader.of(List.of(stored))))
                .isEqualTo("1 rule (prod/ → eu-west-1 123456789012, deletions too)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'destinations': [{'region': 'eu-west-1', 'registryId': '1'}]}",
                "{'destinations': [{'region': 'eu-west-1', 'registryId': '1'}], 'repositoryFilters': []}",
                "{'destinations': [{'region': 'eu-west-1', 'registryId': '1'}], 'deleteReplication': {'enabled': false}}",
                "{'destinations': [{'region': 'eu-west-1', 'registryId': '1', 'colour': 'red'}], 'speed': {'value': 1}}"
            })
    void readsARegistryAsReadWould(String rule) throws Exception {
        JsonNode plain = json("[{'Destinations': [{'Region': 'eu-west-1', 'RegistryId': '1'}]}]");
        assertThat(RuleReader.ofService(json("[" + rule + "]")))
                .isEqualTo(RuleReader.ofModel(json("{'ReplicationConfiguration': {'Rules': " + plain + "}}")));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }
}

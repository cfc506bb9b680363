package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceTypeTest {

    @Test
    void isWhatTheSchemaSays() throws Exception {
        assertThat(ResourceType.ofSchema(
                        json("{'typeName':'A::B::C','primaryIdentifier':['/properties/Id','/properties/Kind']}")))
                .isEqualTo(new ResourceType("A::B::C", List.of("Id", "Kind")));
    }

    @Test
    void refusesAnIdentifierInsideOfAProperty() throws Exception {
        JsonNode schema = json("{'typeName':'A::B::C','primaryIdentifier':['/properties/Key/Id']}");

        assertThatThrownBy(() -> ResourceType.ofSchema(schema))
                .hasMessage("A::B::C: primaryIdentifier must point to properties of the resource itself,"
                        + " not to /properties/Key/Id");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }
}

package software.amazon.ecr.replicationconfiguration.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.ecr.replicationconfiguration.codegen.Generator;

/** What the templates around the type say of each other. */
class TemplatesTest {
    private static final Path FLEET = Path.of("examples/fleet");
    private static final String SOURCE = "/AssumeRolePolicyDocument/Statement/0/Condition/StringLike";

    @Test
    void theFleetsExecutionRoleIsThatOfTheType() throws IOException {
        JsonNode fleet = Yaml.read(FLEET.resolve("type.yaml")).at("/Resources/ExecutionRole/Properties");
        JsonNode role = Yaml.parse(Generator.forProject(Path.of("")).documents().get("resource-role.yaml"))
                .at("/Resources/ExecutionRole/Properties");

        assertThat(sourceArn(fleet).at("/Sub/0").asText().replace("${TypePath}", "AWS-ECR-ReplicationConfiguration"))
                .isEqualTo(sourceArn(role).path("Sub").asText())
                .isNotEmpty();
        assertThat(withoutSourceArn(fleet)).isEqualTo(withoutSourceArn(role));
    }

    @ParameterizedTest
    @CsvSource({"TypeStackSet, type.yaml", "ReplicationStackSet, replication.yaml"})
    void theStackSetsGiveTheirTemplatesAllTheirParameters(String stackSet, String template) throws IOException {
        JsonNode properties = Yaml.read(FLEET.resolve("stack-sets.yaml")).at("/Resources/" + stackSet + "/Properties");
        Set<String> given = new TreeSet<>(properties.path("Parameters").findValuesAsText("ParameterKey"));
        Set<String> wanted = new TreeSet<>();
        Yaml.read(FLEET.resolve(template)).path("Parameters").fieldNames().forEachRemaining(wanted::add);

        assertThat(properties.at("/TemplateURL/Sub").asText()).endsWith("/fleet/" + template);
        assertThat(given).isEqualTo(wanted);
    }

    private static JsonNode sourceArn(JsonNode role) {
        return role.at(SOURCE).path("aws:SourceArn");
    }

    private static JsonNode withoutSourceArn(JsonNode role) {
        ObjectNode copy = role.deepCopy();
        ((ObjectNode) copy.at(SOURCE)).remove("aws:SourceArn");
        return copy;
    }
}

package software.amazon.ecr.replicationconfiguration.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Resolves every template of a folder. A case is two files: {@code <case>.yaml} or {@code <case>.json}, and either
 * {@code <case>.expected.json}, the resolved template, or {@code <case>.error.txt}, the message, in which
 * <code>{template}</code> stands for the file. A third, {@code <case>.context.json}, may hold what differs from the
 * usual {@code accountId}, {@code region}, {@code parameters} and {@code resourceType}.
 */
class TemplateGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/templates");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void resolvesAsTheExpectedFileSays(Path template) throws IOException {
        Path expected = beside(template, ".expected.json");
        Path error = beside(template, ".error.txt");
        assertThat(List.of(expected, error)).filteredOn(Files::exists).hasSize(1);
        if (Files.exists(error)) {
            assertThatThrownBy(() -> resolve(template))
                    .isInstanceOf(TemplateException.class)
                    .hasMessage(Files.readString(error).stripTrailing().replace("{template}", template.toString()));
        } else {
            assertThat(MAPPER.<JsonNode>valueToTree(resolve(template))).isEqualTo(MAPPER.readTree(expected.toFile()));
        }
    }

    @Test
    void everyFileBelongsToATemplate() throws IOException {
        List<String> cases = templates().stream()
                .map(template -> beside(template, "").toString())
                .toList();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(file -> cases.contains(file.toString().replaceAll("(\\.[a-z]+)+$", "")));
        }
    }

    private static ResolvedTemplate resolve(Path template) throws IOException {
        Path file = beside(template, ".context.json");
        JsonNode context = Files.exists(file) ? MAPPER.readTree(file.toFile()) : MAPPER.createObjectNode();
        Map<String, String> parameters = new TreeMap<>();
        context.path("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        return TemplateReader.read(template)
                .resolve(new ResolutionContext(
                        context.path("accountId").asText("111122223333"),
                        context.path("region").asText("eu-north-1"),
                        parameters,
                        Set.of(context.path("resourceType").asText("AWS::ECR::ReplicationConfiguration"))));
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .filter(file -> !file.toString().matches(".*\\.(expected|context)\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path beside(Path template, String ending) {
        return Path.of(template.toString().replaceAll("\\.(yaml|json)$", "") + ending);
    }
}

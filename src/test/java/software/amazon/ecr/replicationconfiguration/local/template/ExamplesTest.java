package software.amazon.ecr.replicationconfiguration.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
    private static final Set<String> TYPES = Set.of("AWS::ECR::ReplicationConfiguration");
    private static final Path EXAMPLES = Path.of("examples");

    @ParameterizedTest
    @MethodSource("examples")
    void resolvesWithoutParameters(Path example) {
        assertThat(rules(example, Map.of())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "advanced", "iam-policy", "multi-region"})
    void declaresTheSameRulesInShorthandAndInCanonicalForm(String name) {
        JsonNode shorthand = rules(EXAMPLES.resolve(name + ".yaml"), Map.of());
        JsonNode canonical = rules(EXAMPLES.resolve("canonical").resolve(name + ".yaml"), Map.of());
        assertThat(shorthand.findValuesAsText("Region")).isEqualTo(canonical.findValuesAsText("Region"));
        assertThat(shorthand).hasSameSizeAs(canonical);
    }

    @Test
    void iamPolicyExampleHasThePolicyBesideTheResource() {
        assertThat(resolve(EXAMPLES.resolve("iam-policy.yaml"), Map.of()).ignored())
                .extracting(IgnoredResource::type)
                .containsExactly("AWS::IAM::ManagedPolicy");
    }

    @Test
    void parametersExampleAddsARuleForEachStageWithABackup() {
        Path example = EXAMPLES.resolve("parameters.yaml");
        assertThat(rules(example, Map.of())).hasSize(1);
        assertThat(rules(example, Map.of("Stage", "production"))).hasSize(2);
    }

    private static JsonNode rules(Path example, Map<String, String> parameters) {
        List<TemplateResource> resources = resolve(example, parameters).resources();
        assertThat(resources).hasSize(1);
        return resources.get(0).properties().at("/ReplicationConfiguration/Rules");
    }

    private static ResolvedTemplate resolve(Path example, Map<String, String> parameters) {
        return TemplateReader.read(example)
                .resolve(new ResolutionContext("111122223333", "eu-north-1", parameters, TYPES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cross-account/destination", "cross-account/creation-template", "fleet/stack-sets", "fleet/type"
            })
    void examplesOfWhatStandsBesideTheTypeAreTemplatesWithoutIt(String name) {
        assertThatThrownBy(() -> resolve(EXAMPLES.resolve(name + ".yaml"), Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("Resources: there is none of type AWS::ECR::ReplicationConfiguration");
    }

    @Test
    void crossRegionExampleFiltersWhenAskedTo() {
        Path example = EXAMPLES.resolve("cross-region.yaml");
        assertThat(rules(example, Map.of()).at("/0/RepositoryFilters").isMissingNode())
                .isTrue();
        assertThat(rules(example, Map.of("RepositoryPrefix", "prod/"))
                        .at("/0/RepositoryFilters/0/Filter")
                        .asText())
                .isEqualTo("prod/");
    }

    @Test
    void importExampleNamesTheResourceAndTheIdentifierOfTheType() throws IOException {
        JsonNode imported = new ObjectMapper()
                .readTree(EXAMPLES.resolve("import/resources-to-import.json").toFile());
        TemplateResource resource = resolve(EXAMPLES.resolve("import/template.yaml"), Map.of())
                .resources()
                .get(0);
        assertThat(imported).hasSize(1);
        assertThat(imported.at("/0/ResourceType").asText()).isEqualTo("AWS::ECR::ReplicationConfiguration");
        assertThat(imported.at("/0/LogicalResourceId").asText()).isEqualTo(resource.logicalId());
        assertThat(imported.at("/0/ResourceIdentifier").fieldNames())
                .toIterable()
                .containsExactly("RegistryId");
        assertThat(resource.deletionPolicy().retains()).isTrue();
    }

    static List<Path> examples() throws IOException {
        List<Path> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                if (Files.readString(file).contains("Type: " + "AWS::ECR::ReplicationConfiguration")) {
                    examples.add(file);
                }
            }
        }
        return examples;
    }
}

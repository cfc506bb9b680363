package software.amazon.ecr.replicationconfiguration.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code resource-role.yaml} and {@code docs/} say what the schema says. */
class CheckedInDocumentsTest {
    private static final Path PROJECT = Path.of("");
    private static final String REMEDY =
            "%s differs from what the schema gives; run `mvn generate-sources -Ddocs.update=true` and commit the result";

    static Iterable<Map.Entry<String, String>> documents() throws IOException {
        return Generator.forProject(PROJECT).documents().entrySet();
    }

    /** The official tool puts its own in their place, and it is not for a build to undo that. */
    @BeforeEach
    void areNotThoseOfCfnGenerate() throws IOException {
        assumeThat(PROJECT.resolve("resource-role.yaml"))
                .as("`mvn generate-sources -Ddocs.update=true` puts this project's documents back")
                .content()
                .doesNotContain("This CloudFormation template creates a role assumed by CloudFormation");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void areThoseThatTheSchemaGives(Map.Entry<String, String> document) {
        assertThat(PROJECT.resolve(document.getKey()))
                .as(REMEDY, document.getKey())
                .exists()
                .content()
                .isEqualTo(document.getValue());
    }

    @Test
    void holdNoPageOfAnEarlierSchema() throws IOException {
        assertThat(Generator.forProject(PROJECT).staleDocuments(PROJECT))
                .as(REMEDY, "docs/")
                .isEmpty();
    }
}

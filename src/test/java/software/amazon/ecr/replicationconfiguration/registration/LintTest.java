package software.amazon.ecr.replicationconfiguration.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All templates of the project pass {@code cfn-lint}, where it is installed. */
@Tag("slow")
class LintTest {
    private static final Path SCHEMA = Path.of("aws-ecr-replicationconfiguration.json");
    private static final Path FAULT_PLAN = Path.of("examples", "faults.yaml");
    /** In shorthand, or with a property that cfn-lint's copy of the published schema may be too old for. */
    private static final List<String> NOT_IN_ITS_COPY =
            List.of("advanced", "delete-replication", "iam-policy", "minimal", "multi-region");

    @Test
    void templatesAreValidWithThisSchema(@TempDir Path schemas) throws Exception {
        Files.copy(SCHEMA, schemas.resolve(SCHEMA));
        assertThat(lint(List.of("--registry-schemas", schemas.toString()), templates()))
                .isEmpty();
    }

    @Test
    void templatesWithoutShorthandAreValidWithThePublishedSchemaToo() throws Exception {
        List<String> templates = templates();
        for (String name : NOT_IN_ITS_COPY) {
            assertThat(templates.remove(Path.of("examples", name + ".yaml").toString()))
                    .isTrue();
        }
        assertThat(lint(List.of(), templates)).isEmpty();
    }

    private static List<String> templates() throws IOException {
        List<String> templates = new ArrayList<>(List.of("resource-role.yaml", "template.yml"));
        for (String folder : List.of("examples", "registration")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> !file.equals(FAULT_PLAN))
                        .map(Path::toString)
                        .filter(file -> file.endsWith(".yaml"))
                        .sorted()
                        .forEach(templates::add);
            }
        }
        return templates;
    }

    private static String lint(List<String> options, List<String> templates) throws Exception {
        List<String> command = new ArrayList<>(List.of("cfn-lint", "--non-zero-exit-code", "error"));
        command.addAll(options);
        command.add("--");
        command.addAll(templates);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String findings = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? "" : findings;
        } catch (IOException e) {
            return abort("cfn-lint is not installed, so the templates were not linted: " + e.getMessage());
        }
    }
}

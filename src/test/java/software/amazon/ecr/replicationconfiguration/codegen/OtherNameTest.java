package software.amazon.ecr.replicationconfiguration.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same provider under another name: everything that names the type says the other name, and nothing else differs. */
class OtherNameTest {
    private static final Path PROJECT = Path.of("");
    private static final String OWN = "AWS::ECR::ReplicationConfiguration";

    @ParameterizedTest
    @ValueSource(strings = {"Acme::ECR::ReplicationConfiguration", "Initech::Registry::Copies"})
    void differsInTheNameOnly(String name) throws IOException {
        Map<String, String> own = Generator.forProject(PROJECT).typeFiles();
        Map<String, String> other = Generator.forProject(PROJECT, name).typeFiles();

        assertThat(other).hasSameSizeAs(own);
        own.forEach((file, text) -> assertThat(other)
                .containsEntry(
                        file.replace(hyphenated(OWN), hyphenated(name)),
                        text.replace(OWN, name).replace(OWN.replace("::", "-"), name.replace("::", "-"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme::ECR::ReplicationConfiguration", "Initech::Registry::Copies"})
    void isInTheJavaSources(String name) throws IOException {
        assertThat(Generator.forProject(PROJECT, name).javaSources())
                .anySatisfy((file, text) ->
                        assertThat(text).contains("public static final String TYPE_NAME = \"" + name + "\";"));
    }

    @Test
    void ofTheProjectItselfGivesTheFilesThatAreCheckedIn() throws IOException {
        Generator.forProject(PROJECT, OWN)
                .typeFiles()
                .forEach((file, text) -> assertThat(PROJECT.resolve(file)).hasContent(text));
    }

    @Test
    void leavesTheProjectAlone(@TempDir Path project, @TempDir Path output) throws IOException {
        copyInputs(project);
        generate(project, output, "Acme::ECR::ReplicationConfiguration", false);

        assertThat(output.resolve("type/acme-ecr-replicationconfiguration.json"))
                .exists();
        assertThat(project).isDirectoryNotContaining("glob:**docs");
    }

    @Test
    void isNotThatOfTheDocumentsInTheProject(@TempDir Path project, @TempDir Path output) throws IOException {
        copyInputs(project);
        generate(project, output, "Acme::ECR::ReplicationConfiguration", true);

        assertThat(project.resolve("resource-role.yaml")).hasSameTextualContentAs(Path.of("resource-role.yaml"));
        assertThat(project.resolve("docs/README.md")).hasSameTextualContentAs(Path.of("docs/README.md"));
    }

    private static void copyInputs(Path project) throws IOException {
        Files.createDirectory(project.resolve("registration"));
        for (String file :
                new String[] {".rpdk-config", hyphenated(OWN) + ".json", "registration/role-statements.json"}) {
            Files.copy(PROJECT.resolve(file), project.resolve(file));
        }
    }

    private static void generate(Path project, Path output, String typeName, boolean updateDocuments)
            throws IOException {
        Generator.main(new String[] {
            "--project=" + project,
            "--sources=" + output.resolve("java"),
            "--type-files=" + output.resolve("type"),
            "--type-name=" + typeName,
            "--update-documents=" + updateDocuments
        });
    }

    private static String hyphenated(String name) {
        return name.replace("::", "-").toLowerCase(Locale.ROOT);
    }
}

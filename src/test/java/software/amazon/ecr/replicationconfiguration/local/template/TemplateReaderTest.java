package software.amazon.ecr.replicationconfiguration.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateReaderTest {
    private static final Set<String> TYPES = Set.of("AWS::ECR::ReplicationConfiguration");
    private static final String TEMPLATE = "Resources: {Mine: {Type: 'AWS::ECR::ReplicationConfiguration'}}\n";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("template.yaml");
    }

    @Test
    void refusesAFileThatDoesNotExist() {
        assertThatThrownBy(() -> TemplateReader.read(file))
                .isInstanceOf(TemplateException.class)
                .hasMessage("There is no template file " + file);
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> TemplateReader.read(folder))
                .isInstanceOf(TemplateException.class)
                .hasMessage("There is no template file " + folder);
    }

    @Test
    void refusesAFileLargerThanCloudFormationAccepts() throws IOException {
        Files.writeString(file, TEMPLATE + "#".repeat(1024 * 1024));
        assertThatThrownBy(() -> TemplateReader.read(file))
                .isInstanceOf(TemplateException.class)
                .hasMessage(file + ": 1048640 bytes are too many for a template, which may have 1048576");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        Files.write(file, (TEMPLATE + "# é").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TemplateReader.read(file))
                .isInstanceOf(TemplateException.class)
                .hasMessage(file + ": is not UTF-8 text");
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        Files.writeString(file, "\uFEFF" + TEMPLATE);
        assertThat(TemplateReader.read(file)
                        .resolve(new ResolutionContext("111122223333", "eu-west-1", Map.of(), TYPES))
                        .resources())
                .extracting(TemplateResource::logicalId)
                .containsExactly("Mine");
    }

    @Test
    void takesTheTypeUnderEachOfItsNames() throws IOException {
        Files.writeString(
                file,
                "Resources: {A: {Type: 'AWS::ECR::ReplicationConfiguration'}, "
                        + "B: {Type: 'Acme::ECR::ReplicationConfiguration'}, C: {Type: 'Acme::S3::Bucket'}}");
        ResolvedTemplate resolved = TemplateReader.read(file)
                .resolve(new ResolutionContext(
                        "111122223333",
                        "eu-west-1",
                        Map.of(),
                        Set.of("AWS::ECR::ReplicationConfiguration", "Acme::ECR::ReplicationConfiguration")));
        assertThat(resolved.resources()).extracting(TemplateResource::logicalId).containsExactly("A", "B");
        assertThat(resolved.ignored())
                .extracting(IgnoredResource::reason)
                .containsExactly(
                        "not of type AWS::ECR::ReplicationConfiguration or Acme::ECR::ReplicationConfiguration");
    }

    @Test
    void refusesNestingThatNoTemplateNeeds() throws IOException {
        Files.writeString(file, "Resources: " + "[".repeat(60) + "]".repeat(60));
        assertThatThrownBy(() -> TemplateReader.read(file))
                .isInstanceOf(TemplateException.class)
                .hasMessage(file + ": Nesting Depth exceeded max 50");
    }

    @Test
    void refusesNestingThatNoJsonTemplateNeeds() throws IOException {
        Files.writeString(file, "{\"Resources\": " + "[".repeat(5000) + "]".repeat(5000) + "}");
        assertThatThrownBy(() -> TemplateReader.read(file))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith(file + ": line 1, column ")
                .hasMessageContaining("nesting depth (51)");
    }
}

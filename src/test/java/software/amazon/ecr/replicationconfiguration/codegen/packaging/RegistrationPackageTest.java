package software.amazon.ecr.replicationconfiguration.codegen.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.ecr.replicationconfiguration.codegen.Generator;

class RegistrationPackageTest {
    private static final String ACME = "Acme::ECR::ReplicationConfiguration";
    private static final String JAR = "target/aws-ecr-replicationconfiguration-handler-1.0-SNAPSHOT.jar";

    @TempDir
    Path project;

    @BeforeEach
    void smallProject() throws IOException {
        for (String file :
                List.of(".rpdk-config", "aws-ecr-replicationconfiguration.json", "resource-role.yaml", "pom.xml")) {
            Files.copy(Path.of(file), project.resolve(file));
        }
        for (String file : List.of(
                "inputs/inputs_1_create.json",
                "src/main/java/Handler.java",
                "README.md",
                "target/generated-sources/rpdk/Model.java",
                "target/classes/Handler.class",
                "target/original-" + JAR,
                JAR)) {
            write(file, "the text of " + file);
        }
    }

    @Test
    void holdsWhatTheKitsToolPutsTogether() throws IOException {
        assertThat(names(build("")))
                .containsExactly(
                        ".cfn_metadata.json",
                        ".rpdk-config",
                        "inputs/inputs_1_create.json",
                        "pom.xml",
                        "schema.json",
                        "src/main/java/Handler.java",
                        JAR,
                        "target/generated-sources/rpdk/Model.java");
    }

    @Test
    void holdsTheOverridesWhereThereAreAny() throws IOException {
        write("overrides.json", "{}");
        assertThat(names(build(""))).contains("overrides.json");
    }

    @Test
    void holdsTheFilesAsTheyAre() throws IOException {
        Path built = build("");
        assertThat(text(built, "schema.json"))
                .isEqualTo(Files.readString(Path.of("aws-ecr-replicationconfiguration.json")));
        assertThat(text(built, ".rpdk-config")).isEqualTo(Files.readString(Path.of(".rpdk-config")));
        assertThat(text(built, JAR)).isEqualTo("the text of " + JAR);
    }

    @Test
    void saysWhichToolsItsContentFollows() throws IOException {
        assertThat(new ObjectMapper().readValue(text(build(""), ".cfn_metadata.json"), Map.class))
                .isEqualTo(Map.of(
                        "cli-version",
                        "0.2.39",
                        "plugin-name",
                        "java",
                        "plugin-tool-version",
                        "2.2.3",
                        "plugin-version",
                        "2.2.5"));
    }

    @Test
    void namesTheTypeByTheNameInUse() throws IOException {
        Path built = build(ACME);
        assertThat(built).hasFileName("acme-ecr-replicationconfiguration.zip");
        assertThat(text(built, "schema.json")).contains("\"typeName\": \"" + ACME + "\"");
        assertThat(text(built, ".rpdk-config")).contains("\"typeName\": \"" + ACME + "\"");
        assertThat(names(built)).contains("target/acme-ecr-replicationconfiguration-handler-1.0-SNAPSHOT.jar");
    }

    @Test
    void leavesNothingOfAnEarlierBuildUnderAnotherName() throws IOException {
        build("");
        Path built = build(ACME);
        assertThat(built.getParent().toFile().list())
                .containsExactlyInAnyOrder(
                        "acme-ecr-replicationconfiguration.zip", "register.sh", "resource-role.yaml");
        assertThat(built.resolveSibling("resource-role.yaml")).content().contains("handlers of " + ACME);
    }

    @Test
    void storesItsEntriesSortedAndWithoutTheirTimes() throws IOException {
        try (ZipFile zip = new ZipFile(build("").toFile())) {
            assertThat(zip.stream()).allSatisfy(entry -> {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
            });
            assertThat(zip.stream().map(ZipEntry::getName)).isSorted();
        }
    }

    @Test
    void isTheSameByteForByteWhenBuiltAgain() throws IOException {
        byte[] first = Files.readAllBytes(build(""));
        Files.setLastModifiedTime(project.resolve("pom.xml"), FileTime.fromMillis(1));
        assertThat(build("")).hasBinaryContent(first);
    }

    @Test
    void refusesTwoHandlerJars() throws IOException {
        write("target/aws-ecr-replicationconfiguration-tests.jar", "another");
        assertThatThrownBy(() -> build(""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("target: there must be "
                        + "exactly one aws-ecr-replicationconfiguration-*.jar, not 2. Build with `mvn clean package`.");
    }

    private Path build(String typeName) throws IOException {
        Path typeFiles = project.resolve("target/type");
        Path output = project.resolve("target/registration");
        Generator.main(new String[] {
            project.toString(), project.resolve("java").toString(), typeFiles.toString(), "false", typeName
        });
        RegistrationPackage.write(project, typeFiles, output);
        return output.resolve((typeName.isEmpty() ? "aws" : "acme") + "-ecr-replicationconfiguration.zip");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }

    private static List<String> names(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String text(Path file, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes());
        }
    }
}

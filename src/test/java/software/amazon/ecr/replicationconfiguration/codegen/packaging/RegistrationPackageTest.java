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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.ecr.replicationconfiguration.codegen.Generator;

class RegistrationPackageTest {
    private static final String ACME = "Acme::ECR::ReplicationConfiguration";
    private static final String JAR = "target/aws-ecr-replicationconfiguration-handler-1.0-SNAPSHOT.jar";

    private static final String RENAMED_JAR = JAR.replace("target/", "target/renamed-");

    @TempDir
    Path project;

    @BeforeEach
    void smallProject() throws IOException {
        for (String file : List.of(".rpdk-config", "aws-ecr-replicationconfiguration.json", "pom.xml")) {
            Files.copy(Path.of(file), project.resolve(file));
        }
        for (String file : List.of(
                "inputs/inputs_1_create.json",
                "src/main/java/Handler.java",
                "README.md",
                "target/generated-sources/rpdk/Model.java",
                "target/classes/Handler.class",
                RENAMED_JAR,
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/Handler.java~",
                "src/main/java/#Handler.java#",
                "src/main/java/.#Handler.java",
                "src/main/java/.Handler.java.swp",
                "src/main/java/Handler.java.orig",
                "src/main/java/Handler.java.rej",
                "inputs/.DS_Store"
            })
    void leavesOutWhatEditorsLeave(String file) throws IOException {
        write(file, "left");
        write("src/test/resources/.rpdk-config", "meant");

        assertThat(names(build("")))
                .doesNotContain(file)
                .contains("src/test/resources/.rpdk-config", "src/main/java/Handler.java");
    }

    @Test
    void refusesAJarThatIsNotNamedAfterTheType() throws IOException {
        Path config = project.resolve(".rpdk-config");
        Files.writeString(config, Files.readString(config).replace("AWS::ECR", "Acme::ECR"));
        Path schema = project.resolve("aws-ecr-replicationconfiguration.json");
        Files.writeString(
                project.resolve("acme-ecr-replicationconfiguration.json"),
                Files.readString(schema).replace("AWS::ECR", "Acme::ECR"));

        assertThatThrownBy(() -> build(""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("aws-ecr-replicationconfiguration-handler-1.0-SNAPSHOT.jar: the name must begin with the "
                        + "type's, which is 'Acme::ECR::ReplicationConfiguration' in .rpdk-config. Write "
                        + "<artifactId>acme-ecr-replicationconfiguration-handler</artifactId> in pom.xml, or leave "
                        + ".rpdk-config as it is and build with "
                        + "-Dtype.name=Acme::ECR::ReplicationConfiguration.");
    }

    @Test
    void refusesAJarOfAnotherTypeThatCfnSubmitWouldTakeForThisOnes() {
        assertThatThrownBy(() -> build(ACME, JAR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("aws-ecr-replicationconfiguration-handler-1.0-SNAPSHOT.jar: this is the jar of '" + ACME
                        + "', but `cfn submit` would pack it with the schema of 'AWS::ECR::ReplicationConfiguration'. "
                        + "Give the name on the command line, with -Dtype.name, so that the jar's begins with "
                        + "renamed-.");
    }

    @Test
    void isBuiltUnderAnotherNameFromAJarThatCfnSubmitDoesNotFind() throws IOException {
        assertThat(Path.of("build/parent/pom.xml"))
                .content()
                .contains("<property><name>type.name</name></property>")
                .contains("<finalName>renamed-${project.artifactId}-${project.version}</finalName>");
    }

    private Path build(String typeName) throws IOException {
        return build(typeName, typeName.isEmpty() ? JAR : RENAMED_JAR);
    }

    private Path build(String typeName, String jar) throws IOException {
        Path typeFiles = project.resolve("target/type");
        Path output = project.resolve("target/registration");
        Generator.main(new String[] {
            "--project=" + project,
            "--sources=" + project.resolve("java"),
            "--type-files=" + typeFiles,
            "--type-name=" + typeName,
            "--update-documents=false"
        });
        RegistrationPackage.write(project, typeFiles, project.resolve(jar), output);
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

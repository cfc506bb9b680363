package software.amazon.ecr.replicationconfiguration.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ProviderConfig;
import software.amazon.ecr.replicationconfiguration.codegen.schema.SchemaException;

/**
 * A new case is a folder in {@code codegen/valid} with a schema, {@code .rpdk-config}, and below {@code expected} the
 * files to compare: Java sources below {@code expected/java}, documents as they lie in a project.
 */
class GeneratorTest {
    private static final Path CASES = Path.of("src/test/resources/codegen/valid");

    @TempDir
    private Path project;

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesWhatTheCaseExpects(Path folder) throws IOException {
        Generator generator = Generator.forProject(folder);
        Map<String, String> generated = new TreeMap<>(generator.documents());
        generator.javaSources().forEach((path, text) -> generated.put("java/" + path, text));

        assertThat(generated).containsAllEntriesOf(read(folder.resolve("expected")));
    }

    @Test
    void generatesOneClassAndOnePageForEachObjectTypeBesideTheFixedClasses() throws IOException {
        Generator generator = Generator.forProject(CASES.resolve("every-construct"));

        assertThat(generator.javaSources().keySet())
                .map(path -> path.replace("test/shop/order/", ""))
                .containsExactly(
                        "provider/json/ModelJson.java",
                        "provider/model/ModelCopies.java",
                        "rpdk/BaseConfiguration.java",
                        "rpdk/BaseHandler.java",
                        "rpdk/HandlerWrapper.java",
                        "rpdk/HandlerWrapperExecutable.java",
                        "rpdk/Item.java",
                        "rpdk/ResourceModel.java",
                        "rpdk/TypeConfigurationModel.java");
        assertThat(generator.documents()).containsOnlyKeys("docs/README.md", "docs/item.md", "resource-role.yaml");
    }

    @Test
    void refusesADefinitionNamedLikeAnyOtherClassThatItGenerates() throws IOException {
        Generator generator = Generator.forProject(CASES.resolve("one-property"));
        Set<String> names = generator.javaSources().keySet().stream()
                .map(path -> path.replaceAll(".*/|\\.java", ""))
                .collect(Collectors.toSet());

        assertThat(names).hasSizeGreaterThan(6).allSatisfy(name -> {
            copySchema("one-property");
            Path schema = project.resolve("test-shop-sign.json");
            Files.writeString(
                    schema,
                    Files.readString(schema)
                            .replace("\"properties\"", "\"definitions\": {\"" + name + "\": {}}, \"properties\""));
            assertThatThrownBy(() -> Generator.forProject(project))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageStartingWith("/definitions/" + name + ": a definition's name ");
        });
    }

    @Test
    void writesJavaSourcesButNoDocumentsUnlessAsked() throws IOException {
        copySchema("one-property");

        generate("false");

        assertThat(project.resolve("out/rpdk/test/shop/sign/ResourceModel.java"))
                .exists();
        assertThat(project.resolve("docs")).doesNotExist();
        assertThat(project.resolve("resource-role.yaml")).doesNotExist();
    }

    @Test
    void deletesWhatAnEarlierSchemaGaveAndNothingElse() throws IOException {
        copySchema("every-construct");
        generate("true");
        Files.writeString(project.resolve("docs/by-hand.md"), "# By hand\n");
        copySchema("one-property");

        generate("true");

        assertThat(read(project.resolve("docs"))).containsOnlyKeys("README.md", "by-hand.md");
        assertThat(read(project.resolve("out")).keySet()).allMatch(path -> path.contains("/test/shop/sign/"));
    }

    @Test
    void putsItsSourcesInThePlaceOfThoseOfCfnGenerate() throws IOException {
        copySchema("one-property");
        Path source = project.resolve("out/rpdk/test/shop/sign/HandlerWrapper.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "// This is a generated file. Modifications will be overwritten.\n");

        generate("false");

        assertThat(source).content().contains("wrapper.WrapperInvocation;");
    }

    @Test
    void leavesTheDocumentsOfCfnGenerateUnlessAsked() throws IOException {
        copySchema("one-property");
        Path role = Files.writeString(project.resolve("resource-role.yaml"), "by cfn generate\n");
        Path page = project.resolve("docs/README.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "by cfn generate\n");

        generate("false");
        assertThat(role).hasContent("by cfn generate\n");
        assertThat(page).hasContent("by cfn generate\n");

        generate("true");
        assertThat(role).content().startsWith("# Generated from the resource type schema.");
        assertThat(page).content().startsWith("<!-- Generated from the resource type schema.");
    }

    @Test
    void refusesStatementsOfTheRoleThatDoNotAllowThePermissionsOfTheSchema() throws IOException {
        copySchema("one-property");
        Path statements = project.resolve("registration/role-statements.json");
        Files.createDirectories(statements.getParent());
        Files.writeString(statements, """
                [{"Action": ["shop:ReadSign", "shop:PaintSign"], "Resource": "*"}]""");

        assertThatThrownBy(() -> Generator.forProject(project).documents())
                .isInstanceOf(SchemaException.class)
                .hasMessage("/handlers: the permissions are [iam:CreateServiceLinkedRole, shop:CreateSign, "
                        + "shop:DeleteSign, shop:ListSign, shop:ReadSign, shop:UpdateSign], but "
                        + "registration/role-statements.json allows [shop:PaintSign, shop:ReadSign]");
    }

    @Test
    void leavesUnchangedFilesUntouched() throws IOException {
        copySchema("one-property");
        generate("false");
        Path source = project.resolve("out/rpdk/test/shop/sign/ResourceModel.java");
        Files.setLastModifiedTime(source, FileTime.fromMillis(0));

        generate("false");

        assertThat(Files.getLastModifiedTime(source).toMillis()).isZero();
    }

    @Test
    void refusesASchemaOfAnotherTypeThanTheConfigurations() throws IOException {
        copySchema("one-property");
        Path schema = project.resolve("test-shop-sign.json");
        Files.writeString(schema, Files.readString(schema).replace("Test::Shop::Sign", "Test::Shop::Door"));

        assertThatThrownBy(() -> Generator.forProject(project))
                .isInstanceOf(SchemaException.class)
                .hasMessage("/typeName: 'Test::Shop::Door' is not the 'Test::Shop::Sign' of .rpdk-config");
    }

    @Test
    void refusesAKeywordThatIsGivenTwice() throws IOException {
        copySchema("one-property");
        Path schema = project.resolve("test-shop-sign.json");
        Files.writeString(
                schema, Files.readString(schema).replace("\"tagging\"", "\"description\": \"\", \"tagging\""));

        assertThatThrownBy(() -> Generator.forProject(project))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("Duplicate field 'description'");
    }

    @Test
    void refusesAConfigurationWithoutNamespace() throws IOException {
        Files.writeString(project.resolve(".rpdk-config"), "{\"typeName\": \"Test::Shop::Sign\"}");

        assertThatThrownBy(() -> Generator.forProject(project))
                .isInstanceOf(SchemaException.class)
                .hasMessage("/settings/namespace: missing in .rpdk-config");
    }

    private void copySchema(String name) throws IOException {
        for (Path file : List.of(Path.of(".rpdk-config"), schemaFile(name))) {
            Files.write(
                    project.resolve(file),
                    Files.readAllBytes(CASES.resolve(name).resolve(file)));
        }
    }

    private static Path schemaFile(String name) throws IOException {
        return Path.of(
                ProviderConfig.read(CASES.resolve(name).resolve(".rpdk-config")).schemaFileName());
    }

    private void generate(String updateDocuments) throws IOException {
        Generator.main(new String[] {
            "--project=" + project,
            "--sources=" + project.resolve("out"),
            "--type-files=" + project.resolve("type"),
            "--type-name=",
            "--update-documents=" + updateDocuments
        });
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}

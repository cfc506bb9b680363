package software.amazon.ecr.replicationconfiguration.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

class RunCommandTest {

    @TempDir
    private Path directory;

    @Test
    void showsEachStep() {
        CommandLineRun run = CommandLineRun.of("run", "examples/minimal.yaml");

        assertThat(run.out()).isEqualTo("""
            template  examples/minimal.yaml
            registry  123456789012 in us-east-2 (embedded in this process)

            BasicReplicationConfig
              CREATE  SUCCESS # ms
                      my-repo/ → us-west-2 123456789012
                      Images pushed from now on are replicated; images already in the registry are not. A
                      destination registry of another account must allow the replication in its registry
                      policy.
                      ECR: DescribeRegistry, PutReplicationConfiguration, DescribeRegistry
              READ    SUCCESS # ms
                      my-repo/ → us-west-2 123456789012
                      ECR: DescribeRegistry
              LIST    SUCCESS # ms
                      123456789012
                      ECR: DescribeRegistry
              DELETE  SUCCESS # ms
                      ECR: DescribeRegistry, PutReplicationConfiguration, DescribeRegistry

            4 steps, all as expected; registry 123456789012 in us-east-2 is empty again
            """);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void takesTemplatesWithTheNameThatTheProviderWasBuiltUnder() throws IOException {
        Path template = directory.resolve("template.yaml");
        Files.writeString(
                template,
                Files.readString(Path.of("examples/minimal.yaml"))
                        .replace("AWS::ECR::ReplicationConfiguration", ResourceModel.TYPE_NAME));

        assertThat(CommandLineRun.of("run", template.toString()).status()).isZero();
    }

    /** The examples that have a resource of the type; the others show what stands beside it. */
    static List<Path> examples() throws IOException {
        List<Path> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("examples"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                if (Files.readString(file).contains("Type: AWS::ECR::ReplicationConfiguration")) {
                    examples.add(file);
                }
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void runsEveryExample(Path example) {
        CommandLineRun run = CommandLineRun.of("run", example.toString());

        assertThat(run.out())
                .containsPattern(
                        "\n[34] steps, all as expected; registry 123456789012 in us-east-2 (is empty|was left)");
        assertThat(run.status()).isZero();
    }

    @Test
    void showsThatARuleReplicatesDeletionsAsTextAndAsJson() {
        assertThat(CommandLineRun.of("run", "examples/delete-replication.yaml").out())
                .contains("release/ → eu-west-1 123456789012\n", "build/ → eu-west-1 123456789012, deletions too\n");
        assertThat(CommandLineRun.of("run", "examples/delete-replication.yaml", "--json")
                        .out())
                .contains("\"DeleteReplication\":{\"Enabled\":true}");
    }

    @Test
    void updatesToTheSecondTemplate() {
        CommandLineRun run =
                CommandLineRun.of("run", "examples/minimal.yaml", "--update", "examples/canonical/advanced.yaml");

        assertThat(run.out())
                .contains("""
              UPDATE  SUCCESS # ms
                      project-repo/ → us-east-1 123456789012
                      another-repo/ → eu-west-1 123456789012
            """)
                .endsWith("\n5 steps, all as expected; registry 123456789012 in us-east-2 is empty again\n");
    }

    @Test
    void actsForTheAccountAndInTheRegion() {
        CommandLineRun run = CommandLineRun.of(
                "run", "examples/minimal.yaml", "--account", "210987654321", "--region", "eu-north-1");

        assertThat(run.out())
                .contains("my-repo/ → us-west-2 210987654321")
                .endsWith("registry 210987654321 in eu-north-1 is empty again\n");
    }

    @Test
    void passesParametersToTheTemplate() {
        CommandLineRun run = CommandLineRun.of(
                "run", "examples/parameters.yaml", "--param", "Stage=production", "--param", "Team=search");

        assertThat(run.out()).contains("search/production/ → eu-west-1 123456789012");
    }

    @Test
    void saysWhatItIgnores() {
        assertThat(CommandLineRun.of("run", "examples/iam-policy.yaml").out())
                .contains("ignored   EcrPullPolicy, not of type AWS::ECR::ReplicationConfiguration");
    }

    @Test
    void showsAFailureWithItsCodeAndMessage() {
        CommandLineRun run = CommandLineRun.of("run", "examples/minimal.yaml", "--region", "us-west-2");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("CREATE FAILED # ms InvalidRequest: ", "Replication destination cannot be the same")
                .endsWith("1 of 1 step failed; nothing was created, so nothing was deleted ");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void stopsAtASecondResourceAndDeletesTheFirst() throws IOException {
        Path template = template(resource("First", "Delete") + resource("Second", "Delete"));

        CommandLineRun run = CommandLineRun.of("run", template.toString());

        assertThat(run.out())
                .contains("Second\n  CREATE  FAILED # ms\n          AlreadyExists: ")
                .contains(
                        "\nStack ROLLBACK_IN_PROGRESS\n"
                                + "          The following resource(s) failed to create: [Second]. Rollback requested by user.\n")
                .contains("\nFirst\n  DELETE  SUCCESS # ms\n")
                .endsWith("\n1 of 3 steps failed; registry 123456789012 in us-east-2 is empty again\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void putsBackWhatWasThereIfTheUpdateFails() throws IOException {
        Path update = template(resource("Other", "Delete").replace("eu-west-1", "us-east-2"));

        CommandLineRun run = CommandLineRun.of("run", "examples/minimal.yaml", "--update", update.toString());

        assertThat(run.out())
                .contains("  UPDATE  FAILED # ms\n          InvalidRequest: ")
                .contains("""

                    Stack UPDATE_ROLLBACK_IN_PROGRESS
                              The following resource(s) failed to update: [BasicReplicationConfig].

                    BasicReplicationConfig
                      UPDATE  SUCCESS # ms
                              my-repo/ → us-west-2 123456789012
                    """)
                .endsWith("\n1 of 6 steps failed; registry 123456789012 in us-east-2 is empty again\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void leavesAResourceThatIsToBeRetained() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("run", template(resource("Mine", "Retain")).toString());

        assertThat(run.out())
                .doesNotContain("DELETE")
                .endsWith("\n3 steps, all as expected; registry 123456789012 in us-east-2 was left with Mine\n");
    }

    @Test
    void writesOneJsonObjectForEachStepAndNothingElse() throws IOException {
        CommandLineRun run = CommandLineRun.of("run", "examples/iam-policy.yaml", "--json");

        List<JsonNode> steps = new ArrayList<>();
        for (String line : run.out().split("\n")) {
            steps.add(JsonMapper.builder().build().readTree(line));
        }
        assertThat(steps)
                .extracting(step -> step.get("action").textValue())
                .containsExactly("CREATE", "READ", "LIST", "DELETE");
        assertThat(steps)
                .allSatisfy(step ->
                        assertThat(step.get("asExpected").booleanValue()).isTrue());
        assertThat(steps)
                .extracting(step -> step.get("stackStatus").textValue())
                .containsExactly("CREATE_IN_PROGRESS", "CREATE_COMPLETE", "CREATE_COMPLETE", "DELETE_IN_PROGRESS");
        assertThat(steps.get(1).get("ecrCalls")).hasToString("[\"DescribeRegistry\"]");
        assertThat(steps.get(1).at("/model/ReplicationConfiguration/Rules/0/RepositoryFilters/0"))
                .hasToString("{\"Filter\":\"secure-repo/\",\"FilterType\":\"PREFIX_MATCH\"}");
        assertThat(run.err())
                .startsWith("ignored EcrPullPolicy, not of type AWS::ECR::ReplicationConfiguration")
                .endsWith("\n4 steps, all as expected; registry 123456789012 in us-east-2 is empty again\n")
                .hasLineCount(2);
    }

    @Test
    void writesAFailureAsJson() {
        CommandLineRun run = CommandLineRun.of("run", "examples/minimal.yaml", "--region", "us-west-2", "--json");

        assertThat(run.out())
                .startsWith("{\"resource\":\"BasicReplicationConfig\",\"action\":\"CREATE\","
                        + "\"status\":\"FAILED\",\"asExpected\":false,")
                .contains("\"errorCode\":\"InvalidRequest\",\"message\":\"");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void usesColourOnATerminal() {
        CommandLineRun run = CommandLineRun.of(question -> false, Ansi.ON, "run", "examples/minimal.yaml");

        assertThat(run.out()).contains("\u001b[32mSUCCESS").contains("\u001b[1mBasicReplicationConfig");
    }

    @Test
    void leavesFilesInTheTemporaryDirectoryAlone() throws IOException {
        Path file = Files.createTempFile("precious", null);
        try {
            CommandLineRun.of("run", "examples/minimal.yaml");

            assertThat(file).exists();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        run                                           | Missing required parameter: 'TEMPLATE'
        run examples/minimal.yaml --frob              | Unknown option: '--frob'
        run examples/minimal.yaml --aws --endpoint-url http://127.0.0.1:1 | Error: --endpoint-url=URL, --aws are mutually exclusive (specify only one)
        run examples/none.yaml                        | There is no template file examples/none.yaml
        run examples/minimal.yaml --account 12        | --account: '12' is not an account, which has twelve digits.
        run examples/minimal.yaml --region Ohio       | --region: 'Ohio' is not the name of a Region, such as eu-west-1.
        run examples/minimal.yaml --param Colour=blue | Parameters: the template has no parameter Colour; it has none
        """)
    void refusesWhatCannotBeUsed(String arguments, String message) {
        CommandLineRun run = CommandLineRun.of(arguments.split(" "));

        assertThat(run.err()).startsWith(message + "\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void refusesAnUpdateOfOtherResources() throws IOException {
        Path update = template(resource("One", "Delete") + resource("Two", "Delete"));

        CommandLineRun run = CommandLineRun.of("run", "examples/minimal.yaml", "--update", update.toString());

        assertThat(run.err())
                .isEqualTo("--update: " + update + " has the resources [One, Two], where "
                        + "examples/minimal.yaml has [BasicReplicationConfig]. Give both the same names.\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void showsExamplesInItsHelp() {
        CommandLineRun run = CommandLineRun.of("run", "--help");

        assertThat(run.out()).contains("mvn -q compile exec:java -Dexec.args=\"run examples/advanced.yaml\"");
        assertThat(run.status()).isZero();
    }

    private Path template(String resources) throws IOException {
        return Files.writeString(directory.resolve("template.yaml"), "Resources:\n" + resources);
    }

    private static String resource(String logicalId, String deletionPolicy) {
        return """
              %s:
                Type: AWS::ECR::ReplicationConfiguration
                DeletionPolicy: %s
                Properties:
                  ReplicationConfiguration: {Rules: [{Destination: {Region: eu-west-1}}]}
            """.formatted(logicalId, deletionPolicy);
    }
}

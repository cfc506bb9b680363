package software.amazon.ecr.replicationconfiguration.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.http.RecordedCall;

/** The run command on a registry that exists without it. */
class RunElsewhereTest {

    private static final Map<String, String> CREDENTIALS =
            Map.of("aws.accessKeyId", "id", "aws.secretAccessKey", "secret", "aws.sessionToken", "token");

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT);

    @TempDir
    private Path directory;

    @BeforeEach
    void signIn() {
        CREDENTIALS.forEach(System::setProperty);
    }

    @AfterEach
    void signOut() {
        CREDENTIALS.keySet().forEach(System::clearProperty);
        registry.close();
    }

    @Test
    void runsThereWhenItIsTold() {
        CommandLineRun run = run("examples/minimal.yaml", "--yes");

        assertThat(run.out())
                .contains("registry  123456789012 in us-east-2 (" + registry.endpoint() + ")\n")
                .endsWith("\n4 steps, all as expected; registry 123456789012 in us-east-2 is empty again\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void asksBeforeItChangesAnything() {
        List<String> questions = new ArrayList<>();
        CommandLineRun run = CommandLineRun.of(
                question -> {
                    questions.add(question);
                    return false;
                },
                Ansi.OFF,
                arguments("examples/minimal.yaml"));

        assertThat(questions)
                .containsExactly("This creates and deletes the replication configuration of registry "
                        + "123456789012 in us-east-2 (" + registry.endpoint() + "). Go on?");
        assertThat(run.err()).isEqualTo("Not confirmed, so nothing was done.\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(calls()).containsExactly("DescribeRegistry");
    }

    @Test
    void goesOnWhenItIsConfirmed() {
        CommandLineRun run = CommandLineRun.of(question -> true, Ansi.OFF, arguments("examples/minimal.yaml"));

        assertThat(run.status()).isZero();
    }

    @Test
    void neverTouchesRulesThatWereThereBefore() throws IOException {
        run(retained("examples/minimal.yaml").toString(), "--yes");
        List<EcrRule> before = rules();

        CommandLineRun run = run("examples/advanced.yaml", "--update", "examples/multi-region.yaml", "--yes");

        assertThat(run.out())
                .contains("  CREATE  FAILED # ms\n          AlreadyExists: The registry '123456789012'")
                .doesNotContain("DELETE", "UPDATE")
                .endsWith("\n1 of 1 step failed; nothing was created, so nothing was deleted\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(rules()).isEqualTo(before);
        assertThat(calls()).filteredOn("PutReplicationConfiguration"::equals).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "advanced.yaml", "iam-policy.yaml", "multi-region.yaml"})
    void storesTheSameForTheShorthandAndTheCanonicalForm(String example) throws IOException {
        run(retained("examples/" + example).toString(), "--yes");
        List<EcrRule> ofShorthand = rules();
        registry.replaceRules("123456789012", "us-east-2", List.of());
        run(retained("examples/canonical/" + example).toString(), "--yes");

        assertThat(rules()).isNotEmpty().isEqualTo(ofShorthand);
    }

    @Test
    void refusesCredentialsOfAnotherAccount() {
        CommandLineRun run = run("examples/minimal.yaml", "--account", "999999999999", "--yes");

        assertThat(run.err())
                .isEqualTo("--account: the credentials are those of 123456789012, not of 999999999999. "
                        + "Use the credentials of that account, or leave --account out.\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void saysThatNobodyAnswers() {
        registry.close();
        CommandLineRun run = run("examples/minimal.yaml", "--yes");

        assertThat(run.err()).startsWith(registry.endpoint() + " cannot be used: ");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void refusesAnAccessKeyWithoutASessionTokenForAws() {
        System.clearProperty("aws.sessionToken");
        CommandLineRun run = CommandLineRun.of("run", "examples/minimal.yaml", "--aws", "--region", "us-east-2");

        assertThat(run.err())
                .isEqualTo("The credentials that were found are an access key without a session token. "
                        + "Handlers are given temporary credentials: sign in with a role or IAM Identity Center, or set those "
                        + "that `aws sts get-session-token` prints.\n");
        assertThat(run.status()).isEqualTo(2);
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(arguments(arguments));
    }

    private String[] arguments(String... arguments) {
        List<String> all = new ArrayList<>(List.of("run", "--region", "us-east-2"));
        all.addAll(List.of("--endpoint-url", registry.endpoint().toString()));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private List<EcrRule> rules() {
        return registry.rules("123456789012", "us-east-2");
    }

    private List<String> calls() {
        return registry.calls().stream().map(RecordedCall::operation).toList();
    }

    /** The example with rules that stay, so that a test can look at them. */
    private Path retained(String example) throws IOException {
        String type = "    Type: AWS::ECR::ReplicationConfiguration\n";
        return Files.writeString(
                directory.resolve("retained.yaml"),
                Files.readString(Path.of(example)).replace(type, type + "    DeletionPolicy: Retain\n"));
    }
}

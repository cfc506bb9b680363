package software.amazon.ecr.replicationconfiguration.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ReplicationStatus;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDeleteReplication;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrFilter;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.explain.live.LiveRegistry;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlanReader;
import software.amazon.ecr.replicationconfiguration.local.http.RecordedCall;

/** Explains an embedded registry as it would one in AWS. */
@Tag("slow")
class ExplainLiveTest {
    private static final String ACCOUNT = RegistryConfiguration.DEFAULT.accountId();
    private static final String OTHER = "222222222222";
    private static final String PROFILES = "aws.sharedCredentialsFile";

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT);
    private final EcrClient ecr = client(ACCOUNT, Region.US_EAST_2);

    @TempDir
    private Path directory;

    private Path profiles;

    @BeforeEach
    void placeProfiles() {
        profiles = directory.resolve("credentials");
    }

    @AfterEach
    void stop() {
        System.clearProperty(PROFILES);
        ecr.close();
        registry.close();
    }

    @Test
    void readsRulesAndAllRepositoriesAndAsksForTheNewestImages() {
        rules(
                "us-east-2",
                new EcrRule(
                        List.of(
                                new EcrDestination("eu-west-1", ACCOUNT),
                                new EcrDestination("eu-west-1", "222222222222")),
                        List.of(new EcrFilter("app/", "PREFIX_MATCH")),
                        new EcrDeleteReplication(true)));
        rules("eu-west-1", new EcrRule(List.of(new EcrDestination("ap-south-1", ACCOUNT)), List.of()));
        IntStream.range(0, 120).forEach(number -> create("lib/" + number));
        create("app/api");
        push("app/api");
        int before = registry.calls().size();

        CommandLineRun run = explain("--status");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("lib/119     nowhere")
                .contains("warning deletions-replicated")
                .contains("warning chain")
                .containsPattern("app/api +v1 +eu-west-1 +COMPLETE")
                .containsPattern("app/api +v1 +222222222222 in eu-west-1 +FAILED +AccessDenied");
        assertThat(run.status()).isEqualTo(1);
        assertThat(operationsSince(before))
                .isSubsetOf(LiveRegistry.PERMISSIONS)
                .contains("ecr:DescribeImageReplicationStatus");
    }

    @Test
    void readsThePolicyOfAnotherAccountWithAProfileAndChecksIt() throws IOException {
        rulesToTheOtherAccount();
        create("app/api");
        profiles("[other]", OTHER);
        String refused = explain("--profile-for", OTHER + "=other").out();
        assertThat(refused)
                .contains("error policy-refuses", "app/api     222222222222 in eu-west-1  1                no");

        try (EcrClient other = client(OTHER, Region.EU_WEST_1)) {
            other.putRegistryPolicy(request -> request.policyText("""
                    {"Statement": {"Effect": "Allow", "Principal": {"AWS": "%s"}, "Action": "ecr:*", "Resource": "*"}}""".formatted(ACCOUNT)));
        }
        int before = registry.calls().size();
        CommandLineRun run = explain("--profile-for", OTHER + "=other");
        assertThat(run.out())
                .contains("app/api     222222222222 in eu-west-1  1                yes")
                .doesNotContain("policy-needed", "policy-refuses");
        assertThat(run.status()).isZero();
        assertThat(operationsSince(before)).contains("ecr:GetRegistryPolicy").isSubsetOf(LiveRegistry.PERMISSIONS);
    }

    @Test
    void saysWhatIsWrongWithAProfile() throws IOException {
        rulesToTheOtherAccount();
        profiles("[third]", "333333333333");
        assertThat(explain("--profile-for", OTHER + "=none").err())
                .isEqualTo("--profile-for: the profile 'none' has no credentials that can be used. `aws configure "
                        + "list-profiles` lists those that exist.\n");
        assertThat(explain("--profile-for", OTHER + "=third").err())
                .isEqualTo("--profile-for: the profile 'third' has credentials of 333333333333, not of 222222222222. "
                        + "Name one of that account.\n");
        assertThat(explain("--profile-for", "2=third").err())
                .isEqualTo("--profile-for: '2' is not an account, which has twelve digits.\n");
    }

    @Test
    void showsHowFarTheQuestionsAboutImagesHaveCome() {
        rules("us-east-2", new EcrRule(List.of(new EcrDestination("eu-west-1", ACCOUNT)), List.of()));
        List.of("app/api", "app/web", "base").forEach(this::create);
        List<String> shown = Collections.synchronizedList(new ArrayList<>());
        Progress progress = (task, steps) -> {
            shown.add(task + " of " + steps);
            return new Progress.Task(() -> shown.add("step"), () -> shown.add("end"));
        };

        CommandLineRun.of(progress, arguments("--status"));
        assertThat(shown).containsExactly("images of 3", "step", "step", "step", "end");
        shown.clear();
        CommandLineRun.of(progress, arguments("--status", "--json"));
        CommandLineRun.of(progress, arguments());
        assertThat(shown).isEmpty();
    }

    @Test
    void explainsWithoutTheRulesOfADestinationThatMayNotBeRead() {
        rules("us-east-2", new EcrRule(List.of(new EcrDestination("eu-west-1", ACCOUNT)), List.of()));
        create("app/api");
        registry.follow(FaultPlanReader.read("""
                faults:
                  - fault: access-denied
                    operation: DescribeRegistry
                    after: 1
                """));
        CommandLineRun run = explain();
        assertThat(run.out()).contains("app/api     eu-west-1");
        assertThat(run.err()).startsWith("The rules of eu-west-1 cannot be read, so a chain there is not found: ");
        assertThat(run.status()).isZero();
    }

    @Test
    void namesThePermissionsWhereOneIsMissing() {
        registry.follow(FaultPlanReader.read("""
                faults:
                  - fault: access-denied
                    operation: DescribeRepositories
                """));
        CommandLineRun run = explain();
        assertThat(run.err())
                .startsWith("Amazon ECR answers AccessDeniedException")
                .endsWith("The permissions that are needed: " + String.join(", ", LiveRegistry.PERMISSIONS) + ".\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void waitsWhereCallsAreThrottled() {
        rules("us-east-2", new EcrRule(List.of(new EcrDestination("eu-west-1", ACCOUNT)), List.of()));
        create("app/api");
        int before = registry.calls().size();
        registry.follow(FaultPlanReader.read("""
                faults:
                  - fault: throttling
                    operation: DescribeRepositories
                  - fault: throttling
                    operation: DescribeImages
                """));

        assertThat(explain("--status").out()).containsPattern("app/api +no image");
        assertThat(operationsSince(before))
                .containsExactly(
                        "ecr:DescribeRegistry",
                        "ecr:DescribeRepositories",
                        "ecr:DescribeRepositories",
                        "ecr:DescribeRegistry",
                        "ecr:DescribeImages",
                        "ecr:DescribeImages");
    }

    @Test
    void namesThePermissionsInHelpAndGuide() throws IOException {
        String help = CommandLineRun.of("explain", "--help").out();
        String guide = Files.readString(Path.of("guide/explain.md"));
        assertThat(LiveRegistry.PERMISSIONS).allSatisfy(permission -> {
            assertThat(help).contains(permission);
            assertThat(guide).contains(permission);
        });
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(CommandLineRun.of("explain").err())
                .isEqualTo("Give either a TEMPLATE, or --aws or --endpoint-url.\n");
        assertThat(CommandLineRun.of("explain", "examples/minimal.yaml", "--status")
                        .err())
                .isEqualTo("--status and --profile-for need --aws or --endpoint-url.\n");
    }

    private CommandLineRun explain(String... more) {
        return CommandLineRun.of(arguments(more));
    }

    private String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("explain", "--endpoint-url", registry.endpoint().toString(), "--region", "us-east-2"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private List<String> operationsSince(int call) {
        List<RecordedCall> calls = registry.calls();
        return calls.subList(call, calls.size()).stream()
                .map(recorded -> "ecr:" + recorded.operation())
                .toList();
    }

    private void rulesToTheOtherAccount() {
        rules("us-east-2", new EcrRule(List.of(new EcrDestination("eu-west-1", OTHER)), List.of()));
    }

    /** Lets the SDK find a profile of an account; the embedded registry takes an access key ID for the account. */
    private void profiles(String name, String account) throws IOException {
        Files.writeString(profiles, name + "\naws_access_key_id = " + account + "\naws_secret_access_key = any\n");
        System.setProperty(PROFILES, profiles.toString());
    }

    private void rules(String region, EcrRule rule) {
        registry.replaceRules(ACCOUNT, region, List.of(rule));
    }

    private EcrClient client(String account, Region region) {
        return EcrClient.builder()
                .endpointOverride(registry.endpoint())
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "any")))
                .build();
    }

    private void create(String name) {
        ecr.createRepository(request -> request.repositoryName(name));
    }

    /** Pushes an image, and asks until it is no longer on its way, for ten seconds at most. */
    private void push(String name) {
        ecr.putImage(request -> request.repositoryName(name).imageManifest("{}").imageTag("v1"));
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (ecr
                .describeImageReplicationStatus(
                        request -> request.repositoryName(name).imageId(id -> id.imageTag("v1")))
                .replicationStatuses()
                .stream()
                .anyMatch(status -> status.status() == ReplicationStatus.IN_PROGRESS)) {
            assertThat(Instant.now()).isBefore(end);
        }
    }
}

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

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT);
    private final EcrClient ecr = EcrClient.builder()
            .endpointOverride(registry.endpoint())
            .region(Region.US_EAST_2)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCOUNT, "any")))
            .build();

    @AfterEach
    void stop() {
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
                .containsPattern("app/api +v1 +123456789012 eu-west-1 +COMPLETE")
                .containsPattern("app/api +v1 +222222222222 eu-west-1 +FAILED +AccessDenied");
        assertThat(run.status()).isEqualTo(1);
        List<RecordedCall> calls = registry.calls();
        assertThat(calls.subList(before, calls.size()))
                .extracting(call -> "ecr:" + call.operation())
                .isSubsetOf(LiveRegistry.PERMISSIONS)
                .contains("ecr:DescribeImageReplicationStatus");
    }

    @Test
    void waitsWhereCallsAreThrottled() {
        rules("us-east-2", new EcrRule(List.of(new EcrDestination("eu-west-1", ACCOUNT)), List.of()));
        create("app/api");
        registry.follow(FaultPlanReader.read("""
                faults:
                  - fault: throttling
                    operation: DescribeRepositories
                    calls: 4
                """));

        assertThat(explain().out()).contains("app/api");
        assertThat(registry.calls())
                .filteredOn(call -> call.operation().equals("DescribeRepositories"))
                .hasSize(5);
    }

    @Test
    void tellsHowFarAskingForImagesHasCome() {
        rules("us-east-2", new EcrRule(List.of(new EcrDestination("eu-west-1", ACCOUNT)), List.of()));
        create("app/api");
        create("app/web");
        List<String> told = Collections.synchronizedList(new ArrayList<>());

        CommandLineRun.of(
                (task, steps) -> {
                    told.add(task + ": " + steps);
                    return new Progress.Task(() -> told.add("step"), () -> told.add("end"));
                },
                arguments("--status"));

        assertThat(told).containsExactly("images: 2", "step", "step", "end");
    }

    @Test
    void readsThePolicyOfAnotherAccountWithItsProfile(@TempDir Path directory) throws IOException {
        Path profiles = Files.writeString(
                directory.resolve("credentials"),
                "[destination]\naws_access_key_id = 222222222222\naws_secret_access_key = any\n");
        rules("us-east-2", new EcrRule(List.of(new EcrDestination("eu-west-1", "222222222222")), List.of()));
        create("app/api");
        System.setProperty("aws.sharedCredentialsFile", profiles.toString());
        try {
            CommandLineRun refused = explain("--profile-for", "222222222222=destination");
            assertThat(refused.out()).contains("error policy-refuses");
            assertThat(refused.status()).isEqualTo(1);

            allowReplicationTo("222222222222");

            CommandLineRun allowed = explain("--profile-for", "222222222222=destination");
            assertThat(allowed.out())
                    .containsPattern("app/api +222222222222 in eu-west-1 +1 +yes")
                    .doesNotContain("policy-needed", "policy-refuses");
            assertThat(allowed.status()).isZero();
        } finally {
            System.clearProperty("aws.sharedCredentialsFile");
        }
    }

    private void allowReplicationTo(String account) {
        try (EcrClient destination = EcrClient.builder()
                .endpointOverride(registry.endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "any")))
                .build()) {
            destination.putRegistryPolicy(policy -> policy.policyText("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                 "Principal": {"AWS": "arn:aws:iam::%s:root"},
                 "Action": ["ecr:CreateRepository", "ecr:ReplicateImage"],
                 "Resource": "arn:aws:ecr:eu-west-1:%s:repository/*"}]}
                """.formatted(ACCOUNT, account)));
        }
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

    private void rules(String region, EcrRule rule) {
        registry.replaceRules(ACCOUNT, region, List.of(rule));
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

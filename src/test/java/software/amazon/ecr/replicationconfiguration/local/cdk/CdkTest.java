package software.amazon.ecr.replicationconfiguration.local.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.npm.NpmPackage;
import software.amazon.ecr.replicationconfiguration.local.npm.NpmPackage.Outcome;
import software.amazon.ecr.replicationconfiguration.local.server.LocalServer;
import software.amazon.ecr.replicationconfiguration.local.server.ServerConfiguration;

/** The real CDK with the example app, against the local server. */
@Tag("cdk")
class CdkTest {
    private static final AccountRegion REGISTRY = new AccountRegion("123456789012", "us-east-2");
    private static final NpmPackage CDK = NpmPackage.example(
            "cdk", Map.of("CDK_DISABLE_CLI_TELEMETRY", "true", "CDK_DISABLE_VERSION_CHECK", "true", "NO_COLOR", "1"));

    private LocalServer server;
    private Path app;

    @BeforeAll
    static void install() throws Exception {
        CDK.install();
    }

    @BeforeEach
    void start() throws IOException {
        app = CDK.programs();
        server = LocalServer.start(ServerConfiguration.DEFAULT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void deploysComparesDeploysAgainAndDestroys() throws Exception {
        Outcome deployment = cdk("deploy", "--require-approval", "never");
        assertThat(deployment.status()).as(deployment.output()).isZero();
        assertThat(deployment.output()).contains("Replication.RegistryId = 123456789012");
        assertThat(regions()).containsExactly("eu-west-1");

        assertThat(cdk("diff").output()).contains("There were no differences");
        assertThat(cdk("diff", "--context", "region=eu-central-1").output())
                .doesNotContain("Could not create a change set")
                .containsPattern("\\[\\+] +\"Region\": \"eu-central-1\"");

        Outcome update = cdk("deploy", "--require-approval", "never", "--context", "region=eu-central-1");
        assertThat(update.status()).as(update.output()).isZero();
        assertThat(regions()).containsExactly("eu-central-1");
        assertThat(cdk("drift", "--context", "region=eu-central-1").output()).contains("No drift detected");

        Outcome removal = cdk("destroy", "--force");
        assertThat(removal.status()).as(removal.output()).isZero();
        assertThat(regions()).isEmpty();
    }

    @Test
    void saysWhyADeploymentOverExistingRulesWasRolledBack() throws Exception {
        List<EcrRule> existing =
                List.of(new EcrRule(List.of(new EcrDestination("ap-south-1", "123456789012")), List.of(), null));
        server.registry().replaceRules(REGISTRY, existing);

        Outcome deployment = cdk("deploy", "--require-approval", "never");

        assertThat(deployment.status()).isNotZero();
        assertThat(deployment.output())
                .contains("The registry '123456789012' already has replication rules", "AlreadyExists");
        assertThat(server.registry().rules(REGISTRY)).isEqualTo(existing);
    }

    private List<String> regions() {
        return server.registry().rules(REGISTRY).stream()
                .flatMap(rule -> rule.destinations().stream())
                .map(EcrDestination::region)
                .toList();
    }

    private Outcome cdk(String... arguments) throws Exception {
        return CDK.node(
                app,
                server.endpoint(),
                Stream.concat(Stream.of("../node_modules/aws-cdk/bin/cdk"), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}

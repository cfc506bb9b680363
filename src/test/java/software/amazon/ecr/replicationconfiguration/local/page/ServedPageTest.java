package software.amazon.ecr.replicationconfiguration.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudcontrol.CloudControlClient;
import software.amazon.awssdk.services.cloudcontrol.model.CreateResourceResponse;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.server.LocalServer;
import software.amazon.ecr.replicationconfiguration.local.server.ServerConfiguration;

/** The page of a running server, while the AWS SDK's clients use it. */
@Timeout(120)
class ServedPageTest {
    private static final String TYPE = "AWS::ECR::ReplicationConfiguration";
    private static final StaticCredentialsProvider ANY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    private static final String BADGE = ".registry > header .badge";

    private static Browser browser;
    private final LocalServer server = LocalServer.start(ServerConfiguration.DEFAULT);
    private final CloudControlClient cloudControl = cloudControl(server);
    private final EcrClient ecr = EcrClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_NORTH_1)
            .credentialsProvider(ANY)
            .build();

    @BeforeAll
    static void startBrowser() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.resize(1280, 900);
        browser.open(server.endpoint());
        browser.await("#connection", "Live");
    }

    @AfterEach
    void close() {
        browser.leave();
        cloudControl.close();
        ecr.close();
        server.close();
    }

    @Test
    void showsARuleAfterACreateAndNoneAfterADelete() {
        create("prod/");
        browser.await("#rows tr:nth-child(1)", "CREATE");
        browser.await(BADGE, "No drift");
        assertThat(browser.text(".rules .filters")).isEqualTo("prod/*");
        assertThat(browser.text(".destinations")).isEqualTo("us-west-2\nsame account");

        cloudControl.deleteResource(r -> r.typeName(TYPE).identifier("123456789012"));
        browser.await(".registry", "Nothing is replicated from here.");
        browser.await(BADGE, "No drift");
        browser.await("#rows tr:nth-child(1)", "DELETE");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsTheDriftAfterAChangeBehindTheProvidersBack() {
        create("prod/");
        browser.await(BADGE, "No drift");
        ecr.putReplicationConfiguration(r -> r.replicationConfiguration(c -> c.rules(ReplicationRule.builder()
                .destinations(d -> d.region("eu-west-1").registryId("123456789012"))
                .build())));

        browser.await(BADGE, "Drift: 1 missing rule, 1 unmanaged rule");
        assertThat(browser.text(".rule.MISSING .filters")).isEqualTo("prod/*");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsThatDeletionsAreReplicatedAndTheDriftAfterAWriterThatDropsIt() {
        cloudControl.createResource(r -> r.typeName(TYPE).desiredState("""
                {"ReplicationConfiguration": {"Rules": [{"Destination": {"Region": "us-west-2"},
                "DeleteReplication": {"Enabled": true}}]}}"""));
        browser.await(".rule.deletes .addition", "deletions too");
        browser.await(BADGE, "No drift");

        ecr.putReplicationConfiguration(r -> r.replicationConfiguration(c -> c.rules(ReplicationRule.builder()
                .destinations(d -> d.region("us-west-2").registryId("123456789012"))
                .build())));
        browser.await(BADGE, "Drift: 1 missing rule, 1 unmanaged rule");
        assertThat(browser.text(".rule.MISSING .addition")).isEqualTo("deletions too");
    }

    @Test
    void pushesAnImageAndShowsWhereItArrives() {
        cloudControl.createResource(r -> r.typeName(TYPE).desiredState("""
                {"ReplicationConfiguration": {"Rules": [{"RepositoryFilters": [{"Filter": "prod/", "FilterType": "PREFIX"}],
                "Destinations": [{"Region": "us-west-2"}, {"Region": "us-west-2", "RegistryId": "210987654321"}]}]}}"""));
        browser.await(BADGE, "No drift");
        browser.type("#repository", "prod/api");
        browser.await("#routes", "Rule 1 (prod/*) copies it to us-west-2 and us-west-2 of account 210987654321.");

        browser.type("#repository", "\n");
        browser.await("#push-result", "Pushed prod/api:latest.");
        browser.await("#image-list li li:nth-child(1)", "COMPLETE");
        browser.await("#image-list li li:nth-child(2)", "FAILED");
        assertThat(browser.text("#image-list li li"))
                .isEqualTo("COMPLETE\nus-west-2\nFAILED\nus-west-2 of account 210987654321\n"
                        + "AccessDenied: There is no registry policy, and one has to allow ecr:ReplicateImage.");
        assertThat(ecr.describeImages(r -> r.repositoryName("prod/api")).imageDetails())
                .singleElement()
                .satisfies(image -> assertThat(image.imageTags()).containsExactly("latest"));

        browser.click("#push button");
        browser.await("#image-list > li:nth-child(2)", "prod/api@sha256:");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsTheImagesThatOtherClientsPushAndDelete() {
        create("prod/");
        browser.await(BADGE, "No drift");
        ecr.createRepository(r -> r.repositoryName("prod/web"));
        ecr.putImage(r -> r.repositoryName("prod/web").imageManifest("{}").imageTag("v1"));
        browser.await("#image-list", "prod/web:v1");

        ecr.batchDeleteImage(r -> r.repositoryName("prod/web").imageIds(id -> id.imageTag("v1")));
        browser.await("#images", "None so far. Push one above, or with any client of Amazon ECR.");
    }

    @Test
    void saysWhyNothingIsPushed() {
        create("prod/");
        browser.await(BADGE, "No drift");
        browser.type("#repository", "Prod API\n");
        browser.await(
                "#push-result", "Not pushed. InvalidParameterException: repositoryName is 'Prod API'. A name has 2 to");
    }

    @Test
    void showsWhatWasPutStraightIntoARegistryOfAnotherAccount() {
        ecr.putReplicationConfiguration(r -> r.overrideConfiguration(o -> o.credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("210987654321", "local"))))
                .replicationConfiguration(c -> c.rules(ReplicationRule.builder()
                        .destinations(d -> d.region("eu-west-1").registryId("123456789012"))
                        .build())));

        browser.await(".registry h3", "210987654321 in eu-north-1");
        assertThat(browser.text(BADGE)).isEqualTo("No desired state");
        assertThat(browser.text(".destinations")).isEqualTo("eu-west-1\naccount 123456789012");
    }

    @Test
    void showsThatARequestWaitsAndIsCancelled() {
        try (LocalServer lagging = LocalServer.start(
                        ServerConfiguration.DEFAULT.withRegistry(RegistryConfiguration.DEFAULT.withReadDelay(9)));
                CloudControlClient client = cloudControl(lagging)) {
            browser.open(lagging.endpoint());
            browser.await("#connection", "Live");
            String token = create(client, "prod/").progressEvent().requestToken();
            browser.await("#rows td.message", "Reading again.");
            assertThat(browser.text("#rows td.status")).isEqualTo("IN_PROGRESS");

            client.cancelResourceRequest(r -> r.requestToken(token));
            browser.await("#rows td.status", "CANCEL_COMPLETE");
            browser.leave();
        }
    }

    @Test
    void showsTheMarkupInARefusedFilterAsText() {
        create("<img src=x onerror=alert(1)>");
        browser.await("#rows td.message", "<img src=x onerror=alert(1)>");
        assertThat(browser.text("#rows td.status")).isEqualTo("FAILED");
        assertThat(browser.run("document.querySelectorAll('main img').length")).isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
    }

    private void create(String filter) {
        create(cloudControl, filter);
    }

    private static CreateResourceResponse create(CloudControlClient client, String filter) {
        return client.createResource(r -> r.typeName(TYPE).desiredState("""
                {"ReplicationConfiguration": {"Rules": [{"Destinations": [{"Region": "us-west-2"}],
                "RepositoryFilters": [{"Filter": "%s", "FilterType": "PREFIX_MATCH"}]}]}}""".formatted(filter)));
    }

    private static CloudControlClient cloudControl(LocalServer server) {
        return CloudControlClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.EU_NORTH_1)
                .credentialsProvider(ANY)
                .build();
    }
}

package software.amazon.ecr.replicationconfiguration.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.server.LocalServer;
import software.amazon.ecr.replicationconfiguration.local.server.ServerClients;
import software.amazon.ecr.replicationconfiguration.local.server.ServerConfiguration;

/** What the page of a running server shows of stacks, while the AWS SDK's client of CloudFormation changes them. */
@Timeout(120)
@Tag("slow")
class StacksOnPageTest {
    private static final String NEWEST = ".stack:first-child ";
    private static final String STACK_BADGE = NEWEST + "> header .badge:last-child";

    private static Browser browser;
    private LocalServer server = LocalServer.start(ServerConfiguration.DEFAULT);
    private CloudFormationClient cloudFormation = ServerClients.cloudFormation(server.endpoint());

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
        cloudFormation.close();
        server.close();
    }

    @Test
    void saysHowToDeployTheFirstStack() {
        browser.await("#first-stack", "--endpoint-url " + server.endpoint() + " cloudformation deploy");
    }

    @Test
    void showsResourcesAndEventsWithTheInvocationsOfTheHandlerBelow() {
        create("first", "us-west-2");
        browser.await(STACK_BADGE, "CREATE_COMPLETE");

        assertThat(browser.text(NEWEST + ".resource")).isEqualTo("""
                Replication
                AWS::ECR::ReplicationConfiguration
                physical ID
                123456789012
                CREATE_COMPLETE""");
        assertThat(browser.text(NEWEST + ".event .badge"))
                .isEqualTo(
                        "CREATE_COMPLETE\nCREATE_COMPLETE\nCREATE_IN_PROGRESS\nCREATE_IN_PROGRESS\nCREATE_IN_PROGRESS");
        assertThat(browser.text(NEWEST + ".event:nth-child(2) .invocations")).contains("CREATE 1", "SUCCESS");
        assertThat(browser.run("document.getElementById('no-stacks').hidden")).isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsAnInvocationWhileTheResourceIsInProgress() {
        cloudFormation.close();
        browser.leave();
        server.close();
        server = LocalServer.start(
                ServerConfiguration.DEFAULT.withRegistry(RegistryConfiguration.DEFAULT.withReadDelay(9)));
        cloudFormation = ServerClients.cloudFormation(server.endpoint());
        open();

        create("slow", "us-west-2");
        browser.await(NEWEST + ".event .invocations", "Reading again.");
        assertThat(browser.text(NEWEST + ".event:first-child .badge")).isEqualTo("CREATE_IN_PROGRESS");
        assertThat(browser.text(NEWEST + ".invocations")).contains("CREATE 1", "IN_PROGRESS", "again after 2");
    }

    @Test
    void showsTheReasonOfAFailureAtTheEventInWhichItHappened() {
        create("first", "us-west-2");
        browser.await(STACK_BADGE, "CREATE_COMPLETE");
        create("second", "eu-west-1");
        browser.await(STACK_BADGE, "ROLLBACK_COMPLETE");

        String failure = NEWEST + ".event:nth-child(4) ";
        assertThat(browser.text(failure + ".badge")).isEqualTo("CREATE_FAILED");
        assertThat(browser.text(failure + ".reason"))
                .startsWith("Resource handler returned message: \"The registry '123456789012' already has")
                .endsWith("HandlerErrorCode: AlreadyExists)");
        assertThat(browser.text(failure + ".invocations")).contains("CREATE 1", "FAILED AlreadyExists");
        assertThat(browser.text(".stack:nth-child(2) > header .badge")).isEqualTo("CREATE_COMPLETE");
    }

    @Test
    void showsTheDriftOfAResourcePropertyByProperty() {
        create("first", "us-west-2");
        browser.await(STACK_BADGE, "CREATE_COMPLETE");
        try (var ecr = ServerClients.ecr(server.endpoint())) {
            ecr.putReplicationConfiguration(put -> put.replicationConfiguration(configuration -> configuration.rules(
                    rule -> rule.destinations(to -> to.region("ap-south-1").registryId("123456789012")))));
        }
        cloudFormation.detectStackDrift(stack -> stack.stackName("first"));

        browser.await(NEWEST + "> header", "Drift: DRIFTED");
        assertThat(browser.text(NEWEST + ".resource .badges")).isEqualTo("Drift: MODIFIED\nCREATE_COMPLETE");
        assertThat(browser.text(NEWEST + ".differences")).isEqualTo("""
                /ReplicationConfiguration/Rules/0/Destinations/0/Region
                NOT_EQUAL
                expected
                us-west-2
                actual
                ap-south-1""");
    }

    @Test
    void keepsADeletedStackBelowTheOthers() {
        create("first", "us-west-2");
        browser.await(STACK_BADGE, "CREATE_COMPLETE");
        cloudFormation.deleteStack(stack -> stack.stackName("first"));
        browser.await(".stack.deleted > header", "DELETE_COMPLETE");
        create("second", "eu-west-1");

        browser.await(STACK_BADGE, "CREATE_COMPLETE");
        assertThat(browser.text(".stack > header h3")).isEqualTo("second\nfirst");
        assertThat(browser.text(".stack.deleted > header h3")).isEqualTo("first");
    }

    @Test
    void showsNothingThatAParameterHides() {
        cloudFormation.createStack(stack -> stack.stackName("hidden").templateBody("""
                Parameters:
                  Account: {Type: String, NoEcho: true, Default: "999999999999"}
                Resources:
                  Replication:
                    Type: AWS::ECR::ReplicationConfiguration
                    Properties:
                      RegistryId: !Ref Account
                      ReplicationConfiguration: {Rules: [{Destinations: [{Region: us-west-2}]}]}
                """));
        browser.await(STACK_BADGE, "ROLLBACK_COMPLETE");
        browser.await("#stacks", "RegistryId: '****' cannot be set");
        assertThat(browser.text("#stacks")).doesNotContain("999999999999");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 780, 900, 1280})
    void fitsPhonesTabletsAndScreens(int width) {
        browser.resize(width, 740);
        create("first-" + "x".repeat(100), "us-west-2");
        browser.await(STACK_BADGE, "CREATE_COMPLETE");
        create("second", "eu-west-1");
        browser.await(STACK_BADGE, "ROLLBACK_COMPLETE");

        assertThat(browser.run("document.documentElement.scrollWidth"))
                .isEqualTo(browser.run("document.documentElement.clientWidth"));
    }

    private void create(String name, String region) {
        cloudFormation.createStack(stack -> stack.stackName(name).templateBody("""
                Resources:
                  Replication:
                    Type: AWS::ECR::ReplicationConfiguration
                    Properties:
                      ReplicationConfiguration: {Rules: [{Destinations: [{Region: %s, RegistryId: "123456789012"}]}]}
                """.formatted(region)));
    }
}

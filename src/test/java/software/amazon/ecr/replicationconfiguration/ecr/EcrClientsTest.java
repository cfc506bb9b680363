package software.amazon.ecr.replicationconfiguration.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.EcrServiceClientConfiguration;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryRequest;
import software.amazon.ecr.replicationconfiguration.testing.JsonRegistry;

class EcrClientsTest {
    private final EcrClients clients = EcrClients.at(URI.create("http://127.0.0.1:1"));

    private static final DescribeRegistryRequest REQUEST = DescribeRegistryRequest.builder()
            .overrideConfiguration(
                    configuration -> configuration.credentialsProvider(AnonymousCredentialsProvider.create()))
            .build();

    @Test
    void givesTheSameClientAgainForARegion() {
        assertThat(clients.forRegion("eu-west-1")).isSameAs(clients.forRegion("eu-west-1"));
    }

    @Test
    void givesEachRegionItsOwnClient() {
        assertThat(clients.forRegion("eu-west-1").serviceClientConfiguration().region())
                .isEqualTo(Region.EU_WEST_1);
        assertThat(clients.forRegion("us-east-1").serviceClientConfiguration().region())
                .isEqualTo(Region.US_EAST_1);
    }

    @Test
    void sendsCallsToTheEndpointItIsGivenWithTheTimeOutOfLambda() {
        EcrServiceClientConfiguration configuration =
                clients.forRegion("eu-west-1").serviceClientConfiguration();

        assertThat(configuration.endpointOverride()).contains(URI.create("http://127.0.0.1:1"));
        assertThat(configuration.overrideConfiguration().apiCallTimeout()).contains(Duration.ofSeconds(14));
    }

    /** CloudFormation gives a write 60 seconds and a read 30; some are left for the start of the container. */
    @Test
    void leavesTimeForAllCallsOfAnInvocation() {
        assertThat(EcrClients.CALL_TIMEOUT).isLessThanOrEqualTo(Duration.ofSeconds(25));
        assertThat(EcrClients.CALL_TIMEOUT.multipliedBy(3)).isLessThanOrEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void leavesTheEndpointToTheSdkWithoutOne() {
        EcrClients ofAws = new EcrClients(null, Duration.ofSeconds(3));

        assertThat(ofAws.forRegion("eu-west-1").serviceClientConfiguration().endpointOverride())
                .isEmpty();
    }

    @Test
    void repeatsNoCallOfTheClientForWrites() {
        EcrServiceClientConfiguration configuration =
                clients.forWrites("eu-west-1").serviceClientConfiguration();

        assertThat(clients.forWrites("eu-west-1")).isSameAs(clients.forWrites("eu-west-1"));
        assertThat(configuration
                        .overrideConfiguration()
                        .retryStrategy()
                        .orElseThrow()
                        .maxAttempts())
                .isEqualTo(1);
        assertThat(configuration.overrideConfiguration().apiCallTimeout()).contains(Duration.ofSeconds(14));
    }

    /** Those of the environment are the provider's own, and would change another account. */
    @Test
    void signsACallWithTheCredentialsOfItsCallerOrNone() {
        Map<String, String> signatures = new HashMap<>();
        ExecutionInterceptor recorder = new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                String caller = context.request().overrideConfiguration().isPresent() ? "given" : "none";
                signatures.put(
                        caller,
                        context.httpRequest()
                                .firstMatchingHeader("Authorization")
                                .orElse("unsigned"));
            }
        };
        System.setProperty("aws.accessKeyId", "environment");
        System.setProperty("aws.secretAccessKey", "secret");
        try (EcrClients recorded = EcrClients.at(URI.create("http://127.0.0.1:1"), recorder)) {
            EcrClient client = recorded.forWrites("eu-west-1");
            DescribeRegistryRequest given = DescribeRegistryRequest.builder()
                    .overrideConfiguration(configuration -> configuration.credentialsProvider(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create("caller", "secret"))))
                    .build();
            assertThatThrownBy(() -> client.describeRegistry(given)).isInstanceOf(SdkClientException.class);
            assertThatThrownBy(() -> client.describeRegistry(
                            DescribeRegistryRequest.builder().build()))
                    .isInstanceOf(SdkClientException.class);
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }

        assertThat(signatures.get("given")).contains("Credential=caller/");
        assertThat(signatures.get("none")).isEqualTo("unsigned");
    }

    @Test
    void sharesOneSetOfClientsInAProcess() {
        assertThat(EcrClients.shared()).isSameAs(EcrClients.shared());
    }

    @Test
    void keepsOneThreadForAllClientsAndEndsItWhenItIsClosed() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        EcrClients many = EcrClients.through(new JsonRegistry("{\"rules\":[]}"));
        for (int i = 0; i < 10; i++) {
            many.forRegion("region-" + i).describeRegistry(REQUEST);
            many.forWrites("region-" + i).describeRegistry(REQUEST);
        }
        Set<Thread> begun = new HashSet<>(Thread.getAllStackTraces().keySet());
        begun.removeAll(before);

        assertThat(begun).filteredOn(thread -> !thread.isDaemon()).isEmpty();
        assertThat(begun)
                .filteredOn(thread -> thread.getName().equals("ecr-call-timer"))
                .hasSize(1);
        assertThat(begun)
                .filteredOn(thread -> thread.getName().startsWith("sdk-"))
                .isEmpty();

        many.close();
        for (Thread thread : begun) {
            if (thread.getName().equals("ecr-call-timer")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void forgetsTheClientsThatWereUsedLeastRecently() {
        EcrClient first = clients.forRegion("first");
        EcrClient second = clients.forRegion("second");
        for (int i = 0; i < EcrClients.MOST_REGIONS - 1; i++) {
            clients.forRegion("region-" + i);
            assertThat(clients.forRegion("first")).isSameAs(first);
        }

        assertThat(clients.forRegion("second")).isNotSameAs(second);
    }
}

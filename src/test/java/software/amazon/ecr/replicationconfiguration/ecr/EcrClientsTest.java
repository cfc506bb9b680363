package software.amazon.ecr.replicationconfiguration.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrServiceClientConfiguration;

class EcrClientsTest {
    private final EcrClients clients = EcrClients.at(URI.create("http://127.0.0.1:1"));

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

    @Test
    void sharesOneSetOfClientsInAProcess() {
        assertThat(EcrClients.shared()).isSameAs(EcrClients.shared());
    }
}

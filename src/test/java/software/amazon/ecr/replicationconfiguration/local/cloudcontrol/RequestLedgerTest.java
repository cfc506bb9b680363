package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;

class RequestLedgerTest {
    private static final ResourceType TYPE = new ResourceType("A::B::C", List.of("Id"));
    private static final String ACCOUNT = "123456789012";

    private final RequestLedger ledger = new RequestLedger();
    private Instant now = Instant.EPOCH;

    @Test
    void forgetsTheOldestThatHasEndedPastAThousand() {
        ResourceRequest running = ledger.admit(deletion("running", "a"));
        ResourceRequest oldest = ended(deletion("x", "b"));
        for (int i = 0; i < 999; i++) {
            ended(deletion("x", "t" + i));
        }
        assertThat(ledger.of(caller())).hasSize(1000).contains(running).doesNotContain(oldest);
    }

    @Test
    void forgetsWhatIsOlderThanSevenDays() {
        ResourceRequest running = ledger.admit(deletion("running", "a"));
        ResourceRequest old = ended(deletion("x", "b"));
        now = now.plus(Duration.ofDays(7)).plusSeconds(1);
        ResourceRequest latest = ended(deletion("x", "c"));

        assertThat(ledger.of(caller())).containsExactly(latest, running);
        assertThatThrownBy(() -> ledger.find(caller(), old.token())).hasMessageContaining(old.token());
    }

    @Test
    void takesAClientTokenForTheSameRequestFor36Hours() {
        ResourceRequest first = ended(deletion("x", "token"));
        assertThat(ledger.admit(deletion("x", "token"))).isSameAs(first);
        assertThatThrownBy(() -> ledger.admit(deletion("y", "token")))
                .hasMessage(
                        "The ClientToken 'token' belongs to an earlier request with other parameters. Use a new one.");

        now = now.plus(Duration.ofHours(36));
        assertThat(ledger.admit(deletion("y", "token"))).isNotSameAs(first);
    }

    @Test
    void letsACreateWaitForADeleteOfTheSameResource() {
        ResourceRequest running = ledger.admit(deletion("x", "a"));
        assertThatThrownBy(() -> ledger.admit(creation(Optional.of("x"), "b")))
                .hasMessage("Another operation on this resource is going on: DELETE with RequestToken "
                        + running.token() + ". Wait until it has ended.");
        assertThatCode(() -> ledger.admit(creation(Optional.of("another"), "c")))
                .doesNotThrowAnyException();
    }

    @Test
    void letsCreatesOfUnknownIdentifiersGoOnAtOnce() {
        ledger.admit(creation(Optional.empty(), "a"));
        assertThatCode(() -> ledger.admit(creation(Optional.empty(), "b"))).doesNotThrowAnyException();
    }

    @Test
    void boundsHowManyGoOnAtOnce() {
        for (int i = 0; i < 100; i++) {
            ledger.admit(deletion("x" + i, "t" + i));
        }
        assertThatThrownBy(() -> ledger.admit(deletion("one too many", "t")))
                .hasMessage("Too many requests are being worked on. Try again in a moment.");
    }

    private ResourceRequest ended(ResourceRequest request) {
        ledger.admit(request)
                .ended(new OperationResult(
                        Action.DELETE, OperationStatus.SUCCESS, null, null, null, List.of(), 1, Duration.ZERO));
        return request;
    }

    private ResourceRequest deletion(String id, String clientToken) {
        return request(new Deletion(id, object().put("Id", id)), clientToken);
    }

    private ResourceRequest creation(Optional<String> subject, String clientToken) {
        return request(new Creation(object(), subject), clientToken);
    }

    private ResourceRequest request(ResourceChange change, String clientToken) {
        return new ResourceRequest(TYPE, caller(), change, Optional.of(clientToken), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Caller caller() {
        return new Caller(ACCOUNT, "eu-west-1", AwsSessionCredentials.create("a", "b", "c"));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.ecr.replicationconfiguration.local.history.History;
import software.amazon.ecr.replicationconfiguration.local.history.HistoryEntry;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Orchestrator;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ScriptedProvider;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

class ResourceRequestsTest {
    private static final ResourceType TYPE = new ResourceType("A::B::C", List.of("Id"));
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC);
    private static final Caller CALLER =
            new Caller("123456789012", "eu-west-1", AwsSessionCredentials.create("a", "b", "c"));

    private final Deque<Runnable> accepted = new ArrayDeque<>();
    private final History history = new History();

    @Test
    void isPendingUntilItIsCarriedOut() {
        ResourceRequests requests = over(new ScriptedProvider().answers("{'status':'SUCCESS'}"));
        ProgressEventOutput pending = requests.start(CALLER, deletion(), Optional.empty());
        assertThat(pending.operationStatus()).isEqualTo(RequestStatus.PENDING);
        assertThat(pending.eventTime()).isEqualTo(new BigDecimal("1000.000"));

        accepted.remove().run();

        ProgressEventOutput ended = requests.status(CALLER, pending.requestToken());
        assertThat(ended.operationStatus()).isEqualTo(RequestStatus.SUCCESS);
        assertThat(ended.identifier()).isEqualTo("x");
        assertThat(ended.retryAfter()).isNull();
    }

    @Test
    void saysWhenTheHandlerIsInvokedNext() {
        String answer =
                "{'status':'IN_PROGRESS','callbackDelaySeconds':5,'message':'waiting','resourceModel':{'Id':'y'}}";
        ResourceRequests[] requests = new ResourceRequests[1];
        ProgressEventOutput[] seen = new ProgressEventOutput[1];
        requests[0] = over(new ScriptedProvider().answers(answer), (request, delay) -> {
            seen[0] = requests[0].status(
                    CALLER, requests[0].list(CALLER, any -> true).get(0).requestToken());
            throw new InterruptedException();
        });
        requests[0].start(CALLER, new Creation(object(), Optional.empty()), Optional.empty());
        accepted.remove().run();

        assertThat(seen[0].operationStatus()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(seen[0].retryAfter()).isEqualTo(new BigDecimal("1005.200"));
        assertThat(seen[0].identifier()).isEqualTo("y");
        assertThat(seen[0].resourceModel()).isEqualTo("{\"Id\":\"y\"}");
        assertThat(seen[0].statusMessage()).isEqualTo("waiting");
    }

    @Test
    void neverInvokesTheHandlerOfARequestThatWasCancelledInTime() {
        ScriptedProvider provider = new ScriptedProvider().answers("{'status':'SUCCESS'}");
        ResourceRequests requests = over(provider);
        String token = requests.start(CALLER, deletion(), Optional.empty()).requestToken();

        assertThat(requests.cancel(CALLER, token).operationStatus()).isEqualTo(RequestStatus.CANCEL_IN_PROGRESS);
        assertThat(requests.cancel(CALLER, token).operationStatus()).isEqualTo(RequestStatus.CANCEL_IN_PROGRESS);
        accepted.remove().run();

        assertThat(requests.status(CALLER, token).operationStatus()).isEqualTo(RequestStatus.CANCEL_COMPLETE);
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void endsARequestThatMeetsADefect() {
        ResourceRequests requests = over(request -> {
            throw new IllegalStateException("a defect");
        });
        String token = requests.start(CALLER, deletion(), Optional.empty()).requestToken();

        assertThatThrownBy(accepted.remove()::run).hasMessage("a defect");

        ProgressEventOutput ended = requests.status(CALLER, token);
        assertThat(ended.operationStatus()).isEqualTo(RequestStatus.FAILED);
        assertThat(ended.errorCode()).isEqualTo("InternalFailure");
        assertThat(ended.statusMessage()).isEqualTo("The request failed because of a defect in this server.");
    }

    @Test
    void keepsEachRequestInTheHistory() {
        ResourceRequests requests =
                over(new ScriptedProvider().answers("{'status':'FAILED','errorCode':'AccessDenied','message':'no'}"));
        requests.start(CALLER, deletion(), Optional.empty());
        assertThat(history.entries()).extracting(HistoryEntry::status).containsExactly("PENDING");

        accepted.remove().run();

        assertThat(history.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.status()).isEqualTo("FAILED");
            assertThat(entry.errorCode()).isEqualTo("AccessDenied");
            assertThat(entry.message()).isEqualTo("no");
            assertThat(entry.duration()).isEqualTo(Duration.ZERO);
            assertThat(entry.desired().toString()).isEqualTo("{\"Id\":\"x\"}");
        });
    }

    @Test
    void tellsTheHistoryOfEachChange() {
        List<String> heard = new ArrayList<>();
        history.subscribe(entry -> heard.add(entry.status() + " " + entry.message()));
        String[] token = new String[1];
        ResourceRequests[] requests = new ResourceRequests[1];
        requests[0] = over(
                new ScriptedProvider()
                        .answers("{'status':'IN_PROGRESS','message':'Reading again.','resourceModel':{'Id':'x'}}"),
                (request, delay) -> {
                    requests[0].cancel(CALLER, token[0]);
                    request.of(delay);
                });
        token[0] = requests[0].start(CALLER, deletion(), Optional.empty()).requestToken();
        accepted.remove().run();

        assertThat(heard)
                .containsExactly(
                        "PENDING null",
                        "IN_PROGRESS null",
                        "IN_PROGRESS Reading again.",
                        "CANCEL_IN_PROGRESS Reading again.",
                        "CANCEL_COMPLETE The request was cancelled. What its handler had done by then has not been"
                                + " undone.");
    }

    private interface Wait {
        void of(Sleeper request, Duration delay) throws InterruptedException;
    }

    private ResourceRequests over(ResourceProvider provider) {
        return over(provider, Sleeper::of);
    }

    private ResourceRequests over(ResourceProvider provider, Wait wait) {
        return new ResourceRequests(
                TYPE,
                request -> new Orchestrator(TYPE, provider, Limits.STANDARD, delay -> wait.of(request, delay), CLOCK),
                accepted::add,
                history,
                CLOCK);
    }

    private static Deletion deletion() {
        return new Deletion("x", object().put("Id", "x"));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

package software.amazon.ecr.replicationconfiguration.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault.ANY_OPERATION;
import static software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault.always;
import static software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault.next;
import static software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault.sometimes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonCall;
import software.amazon.ecr.replicationconfiguration.local.http.JsonController;

class FaultControllerTest {
    private static final String READ = "GetState";
    private static final String WRITE = "PutState";
    private static final String SECOND_WRITE = "{\"state\": \"another\"}";

    private final List<String> made = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private String stored = "";

    @Test
    void lettingTheNextCallsOfAnOperationFailLeavesTheOthers() {
        FaultController controller = following(next(2, READ, Fault.THROTTLING));

        assertThat(outcomes(controller, WRITE, READ, READ, READ)).containsExactly("", "Throttling", "Throttling", "1");
    }

    @Test
    void callsThatPassFirstDoNotCount() {
        FaultController controller =
                following(next(1, READ, Fault.ACCESS_DENIED).after(2));

        assertThat(outcomes(controller, READ, READ, READ, READ)).containsExactly("", "", "AccessDeniedException", "");
    }

    @Test
    void aCallMeetsTheFirstFaultThatIsNotUsedUp() {
        FaultController controller =
                following(next(1, ANY_OPERATION, Fault.SERVER_EXCEPTION), always(READ, Fault.EXPIRED_TOKEN));

        assertThat(outcomes(controller, READ, READ, WRITE))
                .containsExactly("ServerException", "ExpiredTokenException", "");
    }

    @Test
    void theSameSeedGivesTheSameFaults() {
        PlannedFault sometimes = sometimes(0.3, READ, Fault.THROTTLING);
        String[] calls = IntStream.range(0, 200).mapToObj(i -> READ).toArray(String[]::new);
        List<String> outcomes = outcomes(following(sometimes), calls);

        assertThat(outcomes(following(sometimes), calls)).isEqualTo(outcomes);
        assertThat(outcomes).filteredOn("Throttling"::equals).hasSizeBetween(30, 90);
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLING", "SERVER_EXCEPTION", "GATEWAY_TIMEOUT", "RESET_BEFORE", "CONNECTION_REFUSED"})
    void aCallThatFailsIsNotMade(Fault fault) {
        outcomes(following(always(WRITE, fault)), WRITE);

        assertThat(made).doesNotContain(WRITE);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "GATEWAY_TIMEOUT_AFTER",
                "RESET_AFTER",
                "ANSWER_CUT",
                "ANSWER_NEVER_SENT",
                "ANSWER_TRICKLES",
                "INVALID_JSON",
                "WRONG_CONTENT_TYPE",
                "EMPTY_ANSWER"
            })
    void aCallWhoseAnswerIsSpoiledIsMade(Fault fault) {
        outcomes(following(always(WRITE, fault)), WRITE);

        assertThat(made).containsOnlyOnce(WRITE);
    }

    @Test
    void staleReadsShowTheStateBeforeTheLatestWrite() {
        FaultController controller = following(next(2, READ, Fault.STALE_READ));

        assertThat(outcomes(controller, READ, WRITE, READ, WRITE, READ, READ))
                .containsExactly("", "", "", "", "1", "2");
    }

    @Test
    void staleReadsOfATimeEndWithIt() {
        FaultController controller = following(always(READ, Fault.STALE_READ).lasting(Duration.ofMillis(500)));

        assertThat(outcomes(controller, WRITE, READ)).containsExactly("", "");
        now.set(now.get().plusMillis(500));
        assertThat(outcomes(controller, READ)).containsExactly("1");
    }

    @Test
    void alternatingReadsAreStaleAtEveryOtherOne() {
        FaultController controller = following(always(READ, Fault.ALTERNATING_READ));

        assertThat(outcomes(controller, WRITE, READ, READ, READ, READ)).containsExactly("", "", "1", "", "1");
    }

    @Test
    void theSecondWriterWritesBeforeOrAfterTheCall() {
        outcomes(following(next(1, WRITE, Fault.SECOND_WRITER_BEFORE)), WRITE);
        assertThat(made).containsExactly("second writer", WRITE);

        made.clear();
        outcomes(following(next(1, WRITE, Fault.SECOND_WRITER_AFTER)), WRITE);
        assertThat(made).containsExactly(WRITE, "second writer");
    }

    @Test
    @Timeout(30)
    void noOtherWriteComesBetweenAWriteAndTheReadOfWhatItReplaces() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        AtomicReference<FaultController> controller = new AtomicReference<>();
        Thread second = new Thread(() -> controller.get().handle(call(WRITE)));
        JsonController service = call -> {
            if (second.getState() == Thread.State.NEW) {
                second.start();
                // Until the second write waits for the first, or has begun without waiting.
                while (second.getState() != Thread.State.BLOCKED && seen.size() == 1) {
                    Thread.onSpinWait();
                }
            }
            seen.add("write");
            return new HttpAnswer(200, Map.of(), "");
        };
        JsonController latest = call -> {
            seen.add("read");
            return new HttpAnswer(200, Map.of(), "");
        };
        controller.set(new FaultController(
                new FaultedService(service, READ, WRITE, latest, CredentialScope::region, new byte[0]),
                FaultPlan.of(always(READ, Fault.STALE_READ)),
                now::get));

        controller.get().handle(call(WRITE));
        second.join();
        assertThat(seen).containsExactly("read", "write", "read", "write");
    }

    @Test
    void refusesAPlanThatCannotBe() {
        assertThatThrownBy(() -> next(0, READ, Fault.THROTTLING)).hasMessage("calls is 0, must be at least 1");
        assertThatThrownBy(() -> next(1, READ, Fault.THROTTLING).after(-1))
                .hasMessage("after is -1, cannot be negative");
        assertThatThrownBy(() -> sometimes(1.5, READ, Fault.THROTTLING))
                .hasMessage("probability is 1.5, must be above 0 and at most 1");
        assertThatThrownBy(() -> next(1, READ, Fault.ANSWER_TRICKLES).lasting(Duration.ofMillis(-1)))
                .hasMessage("lasting is -1 ms, cannot be negative");
    }

    private FaultController following(PlannedFault... faults) {
        InstantSource clock = now::get;
        return new FaultController(
                new FaultedService(
                        this::serve,
                        READ,
                        WRITE,
                        call -> new HttpAnswer(200, Map.of(), stored),
                        CredentialScope::region,
                        SECOND_WRITE.getBytes(StandardCharsets.UTF_8)),
                FaultPlan.of(faults),
                clock);
    }

    /** Stores how often it was written to, and shows that. */
    private HttpAnswer serve(JsonCall call) {
        boolean second = new String(call.body(), StandardCharsets.UTF_8).equals(SECOND_WRITE);
        made.add(second ? "second writer" : call.operation());
        if (call.operation().equals(WRITE)) {
            stored = String.valueOf((stored.isEmpty() ? 0 : Integer.parseInt(stored)) + 1);
            return new HttpAnswer(200, Map.of(), "");
        }
        return new HttpAnswer(200, Map.of(), stored);
    }

    /** What each call was answered with: an error code or the body. */
    private static List<String> outcomes(FaultController controller, String... operations) {
        return List.of(operations).stream()
                .map(operation -> {
                    try {
                        return controller.handle(call(operation)).body();
                    } catch (AwsError e) {
                        return e.code();
                    }
                })
                .toList();
    }

    private static JsonCall call(String operation) {
        return new JsonCall(
                operation,
                Optional.of("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/ecr/"
                        + "aws4_request, SignedHeaders=host, Signature=00"),
                new byte[0]);
    }
}

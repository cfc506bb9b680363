package software.amazon.ecr.replicationconfiguration.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;
import software.amazon.ecr.replicationconfiguration.testing.JsonOperation;

/** Every invocation of every write that a fault has made longer, made again in another container. */
@ExtendWith(WithoutSdkRetries.class)
@Tag("slow")
class ReplayTest {
    private static final Set<Action> WRITES = EnumSet.of(Action.CREATE, Action.UPDATE, Action.DELETE);

    private static Scenario scenario;
    private static LocalProvider anotherContainer;

    @BeforeAll
    static void start() {
        scenario = new Scenario(Duration.ofMillis(400));
        anotherContainer =
                ProvidedType.provider(EcrClients.at(scenario.registry().endpoint()), line -> {});
    }

    @AfterAll
    static void stop() {
        scenario.close();
    }

    /** One of each kind that makes an operation wait. */
    static Stream<Fault> faults() {
        return Stream.of(
                Fault.THROTTLING,
                Fault.SERVER_EXCEPTION,
                Fault.GATEWAY_TIMEOUT_AFTER,
                Fault.CONNECTION_REFUSED,
                Fault.RESET_BEFORE,
                Fault.RESET_AFTER,
                Fault.ANSWER_CUT,
                Fault.ANSWER_NEVER_SENT,
                Fault.INVALID_JSON,
                Fault.EMPTY_ANSWER,
                Fault.STALE_READ,
                Fault.ALTERNATING_READ);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void goesOnFromWhereAnotherContainerLeftOff(Fault fault) {
        forEachContinuation(fault, continuation -> {
            JsonNode event = continuation.goOnWith(continuation.step().before());

            assertThat(event.path("status").asText()).as(event.toString()).isEqualTo("SUCCESS");
            assertThat(scenario.rules()).isEqualTo(continuation.asAsked());
            if (continuation.step().before().equals(continuation.asAsked())) {
                assertThat(scenario.calls()).doesNotContain(Scenario.PUT);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("faults")
    void neitherRepeatsAWriteNorRefusesItsOwnCreationWhenItsAnswerWasLost(Fault fault) {
        forEachContinuation(fault, continuation -> {
            JsonNode event = continuation.goOnWith(continuation.asAsked());

            assertThat(scenario.rules()).isEqualTo(continuation.asAsked());
            if (continuation.step().knowsOfAWrite()) {
                assertThat(event.path("status").asText()).as(event.toString()).isEqualTo("SUCCESS");
                assertThat(scenario.calls()).doesNotContain(Scenario.PUT);
            }
        });
    }

    /** A later step of a run that succeeded in the end, and what that end was. */
    private record Continuation(Replay.Step step, List<EcrRule> asAsked) {
        /** Makes the step, and those that follow from it, in another container. */
        JsonNode goOnWith(List<EcrRule> rules) {
            scenario.startOver(rules);
            return new JsonOperation(anotherContainer, step.request().toString()).finish();
        }
    }

    private static void forEachContinuation(Fault fault, Consumer<Continuation> check) {
        for (Action action : WRITES) {
            for (RegistryCall call : RegistryCall.of(action)) {
                scenario.before(action, call.meetsOnce(fault));
                Replay replay = new Replay(scenario);
                if (scenario.runWhileTheServerIsThere(action, replay).succeeded()) {
                    replay.steps().stream()
                            .filter(Replay.Step::continuesAnother)
                            .map(step -> new Continuation(step, Scenario.rulesAsAsked(action)))
                            .forEach(check);
                }
            }
        }
    }
}

package software.amazon.ecr.replicationconfiguration.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
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
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
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
            JsonNode event = continuation.goOnWith(continuation.before());

            assertThat(event.path("status").asText()).as(event.toString()).isEqualTo("SUCCESS");
            assertThat(scenario.rules()).isEqualTo(continuation.asAsked());
            if (continuation.before().equals(continuation.asAsked())) {
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
            if (continuation.knowsOfAWrite()) {
                assertThat(event.path("status").asText()).as(event.toString()).isEqualTo("SUCCESS");
                assertThat(scenario.calls()).doesNotContain(Scenario.PUT);
            }
        });
    }

    /**
     * A later invocation of an operation that succeeded in the end.
     *
     * @param before what the registry held when the request came in
     * @param asAsked what it held in the end
     */
    private record Continuation(ObjectNode request, List<EcrRule> before, List<EcrRule> asAsked) {
        boolean knowsOfAWrite() {
            return !request.at("/callbackContext/write").asText("null").equals("null");
        }

        /** Makes the invocation, and those that follow from it, in another container. */
        JsonNode goOnWith(List<EcrRule> rules) {
            scenario.startOver(rules);
            return new JsonOperation(anotherContainer, request.toString()).finish();
        }
    }

    private static void forEachContinuation(Fault fault, Consumer<Continuation> check) {
        for (Action action : WRITES) {
            for (RegistryCall call : RegistryCall.of(action)) {
                scenario.before(action, call.meetsOnce(fault));
                List<Continuation> continuations = new ArrayList<>();
                ResourceProvider recorded = text -> {
                    ObjectNode request = Scenario.json(text);
                    if (request.path("callbackContext").isObject()) {
                        continuations.add(new Continuation(request, scenario.rules(), Scenario.rulesAsAsked(action)));
                    }
                    return scenario.provider().invoke(text);
                };
                if (scenario.runWhileTheServerIsThere(action, recorded).succeeded()) {
                    continuations.forEach(check);
                }
            }
        }
    }
}

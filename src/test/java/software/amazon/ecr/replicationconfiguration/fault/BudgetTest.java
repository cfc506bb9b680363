package software.amazon.ecr.replicationconfiguration.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;

/** The SDK retries here as it does in Lambda: its retries are part of what a call may take. */
@Timeout(value = 15, threadMode = ThreadMode.SEPARATE_THREAD)
@Tag("slow")
class BudgetTest {
    private static final Duration CALL_TIMEOUT = Duration.ofMillis(300);
    /** For a busy computer; without a time-out, a call that trickles takes longer than a minute. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    @ParameterizedTest
    @CsvSource({
        "READ, ANSWER_NEVER_SENT",
        "READ, ANSWER_TRICKLES",
        "READ, SERVER_EXCEPTION",
        "READ, THROTTLING",
        "LIST, ANSWER_NEVER_SENT",
        "LIST, ANSWER_TRICKLES",
        "LIST, CONNECTION_REFUSED",
    })
    void aReadReturnsInTheTimeOfOneCall(Action action, Fault fault) {
        assertReturnsWithin(CALL_TIMEOUT.plus(SLACK), action, RegistryCall.READ, fault);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE, CHECK, ANSWER_NEVER_SENT", "CREATE, CHECK, ANSWER_TRICKLES", "CREATE, CHECK, BAD_GATEWAY",
        "CREATE, WRITE, ANSWER_NEVER_SENT", "CREATE, WRITE, ANSWER_TRICKLES", "CREATE, WRITE, CONNECTION_REFUSED",
        "UPDATE, CHECK, THROTTLING", "UPDATE, WRITE, ANSWER_TRICKLES", "UPDATE, READ_BACK, ANSWER_TRICKLES",
        "DELETE, CHECK, ANSWER_NEVER_SENT", "DELETE, WRITE, ANSWER_TRICKLES", "DELETE, READ_BACK, ANSWER_NEVER_SENT",
    })
    void aWriteReturnsInTheTimeOfThreeCalls(Action action, RegistryCall call, Fault fault) {
        assertReturnsWithin(CALL_TIMEOUT.multipliedBy(3).plus(SLACK), action, call, fault);
    }

    private static void assertReturnsWithin(Duration budget, Action action, RegistryCall call, Fault fault) {
        try (Scenario scenario = new Scenario(CALL_TIMEOUT)) {
            scenario.before(action, call.meetsOnce(fault)).run(action);

            assertThat(scenario.invocations())
                    .isNotEmpty()
                    .allSatisfy(invocation -> assertThat(invocation.duration()).isLessThan(budget));
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultPlanReaderTest {
    @Test
    void readsYaml() {
        assertThat(FaultPlanReader.read("""
            seed: 7
            faults:
              - fault: throttling-exception
                operation: DescribeRegistry
                after: 1
                calls: 3
              - fault: answer-trickles
                probability: 0.25
                lastingMillis: 200
            """))
                .isEqualTo(new FaultPlan(
                        false,
                        7,
                        List.of(
                                PlannedFault.next(3, "DescribeRegistry", Fault.THROTTLING_EXCEPTION)
                                        .after(1),
                                PlannedFault.sometimes(0.25, "*", Fault.ANSWER_TRICKLES)
                                        .lasting(Duration.ofMillis(200)))));
    }

    @Test
    void readsThatTheServiceKeepsUnknownMembers() {
        assertThat(FaultPlanReader.read("keepUnknownMembers: true")).isEqualTo(FaultPlan.NONE.keepingUnknownMembers());
    }

    @Test
    void readsJsonAndMeansOneCallWhereNothingIsSaid() {
        assertThat(FaultPlanReader.read("{\"faults\": [{\"fault\": \"connection-refused\"}]}"))
                .isEqualTo(FaultPlan.of(PlannedFault.next(1, "*", Fault.CONNECTION_REFUSED)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        faults: [               | The plan is neither YAML nor JSON: while parsing a flow node
        reset-after             | The plan is 'reset-after'; it must be an object with the keys faults, keepUnknownMembers, seed.
        fault: reset-after      | The plan has the key 'fault'; the keys are faults, keepUnknownMembers, seed.
        faults: 3               | faults is '3'; not of the type list.
        faults: [reset-after]   | A fault is 'reset-after'; it must be an object with the keys after, calls, fault, \
        lastingMillis, operation, probability.
        faults: [{fault: slow}] | 'slow' is no fault. The faults are throttling-exception, throttling,
        faults: [{fault: reset-after, calls: many}] | calls is 'many'; not of the type integer.
        faults: [{fault: reset-after, calls: 0}]    | calls is 0, must be at least 1
        """)
    void saysWhatIsWrong(String plan, String message) {
        assertThatThrownBy(() -> FaultPlanReader.read(plan))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith(message);
    }
}

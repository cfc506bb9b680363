package software.amazon.ecr.replicationconfiguration.local.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;

class FaultsAndLaggingReadsTest {
    private static final String ONE_RULE =
            "{\"rules\":[{\"destinations\":[{\"region\":\"eu-west-1\",\"registryId\":\"123456789012\"}]}]}";

    @Test
    void aFaultPlanUsesUpNoLaggingRead() {
        FaultPlan plan = FaultPlan.of(PlannedFault.next(1, "GetNothing", Fault.THROTTLING));
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(
                RegistryConfiguration.DEFAULT.withReadDelay(2).withFaults(plan))) {
            RawCalls ecr = new RawCalls(registry.endpoint(), "123456789012", "us-east-1");
            ecr.put(ONE_RULE);
            ecr.put("{\"rules\":[]}");

            assertThat(ecr.describe()).contains("eu-west-1");
            assertThat(ecr.describe()).contains("eu-west-1");
            assertThat(ecr.describe()).contains("\"rules\":[]");
        }
    }
}

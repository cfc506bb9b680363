package software.amazon.ecr.replicationconfiguration.local.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;

/** Faults of an embedded registry beside what else is particular to it. */
class FaultedRegistryTest {
    private static final FaultPlan STALE_READS =
            FaultPlan.of(PlannedFault.always("DescribeRegistry", Fault.STALE_READ));
    private static final FaultPlan A_FAULT_THAT_NO_CALL_MEETS =
            FaultPlan.of(PlannedFault.next(1, "NoSuchOperation", Fault.THROTTLING));

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
    }

    @Test
    void allAccessKeysOfAnAccountReadTheSameStaleState() {
        EmbeddedRegistry registry = start(RegistryConfiguration.DEFAULT.withFaults(STALE_READS));
        put(client(registry, "us-east-1", "AKIDEXAMPLE"), "eu-west-1");

        assertThat(regions(client(registry, "us-east-1", "AKIDOTHER"))).isEmpty();
        assertThat(regions(client(registry, "us-east-1", "123456789012"))).isEmpty();
    }

    @Test
    void aWriteInOneRegionMakesNoReadInAnotherStale() {
        EmbeddedRegistry registry = start(RegistryConfiguration.DEFAULT);
        put(client(registry, "us-west-2", "AKIDEXAMPLE"), "eu-west-1");
        registry.follow(STALE_READS);
        put(client(registry, "us-east-1", "AKIDEXAMPLE"), "eu-central-1");

        assertThat(regions(client(registry, "us-west-2", "AKIDEXAMPLE"))).containsExactly("eu-west-1");
    }

    @Test
    void aPlanUsesUpNoLaggingRead() {
        EmbeddedRegistry registry =
                start(RegistryConfiguration.DEFAULT.withReadDelay(1).withFaults(A_FAULT_THAT_NO_CALL_MEETS));
        EcrClient ecr = client(registry, "us-east-1", "AKIDEXAMPLE");
        put(ecr, "eu-west-1");
        catchThrowableOfType(InvalidParameterException.class, () -> put(ecr, "us-east-1"));

        assertThat(regions(ecr)).isEmpty();
        assertThat(regions(ecr)).containsExactly("eu-west-1");
    }

    @Test
    void aStaleReadShowsTheStateBeforeTheLatestWriteAlsoWhenReadsLag() {
        EmbeddedRegistry registry =
                start(RegistryConfiguration.DEFAULT.withReadDelay(1).withFaults(STALE_READS));
        EcrClient ecr = client(registry, "us-east-1", "AKIDEXAMPLE");
        put(ecr, "eu-west-1");
        put(ecr, "eu-central-1");

        assertThat(regions(ecr)).containsExactly("eu-west-1");
    }

    @Test
    void aRefusedWriteMakesNoReadStale() {
        EmbeddedRegistry registry = start(RegistryConfiguration.DEFAULT.withFaults(STALE_READS));
        EcrClient ecr = client(registry, "us-east-1", "AKIDEXAMPLE");
        put(ecr, "eu-west-1");
        put(ecr, "eu-central-1");
        catchThrowableOfType(InvalidParameterException.class, () -> put(ecr, "us-east-1"));

        assertThat(regions(ecr)).containsExactly("eu-west-1");
    }

    private static void put(EcrClient ecr, String region) {
        ecr.putReplicationConfiguration(r -> r.replicationConfiguration(
                c -> c.rules(rule -> rule.destinations(to -> to.region(region).registryId("123456789012")))));
    }

    /** The Regions that the registry replicates to, as a read shows them. */
    private static List<String> regions(EcrClient ecr) {
        return ecr.describeRegistry(r -> {}).replicationConfiguration().rules().stream()
                .flatMap(rule -> rule.destinations().stream())
                .map(destination -> destination.region())
                .toList();
    }

    private EmbeddedRegistry start(RegistryConfiguration configuration) {
        EmbeddedRegistry registry = EmbeddedRegistry.start(configuration);
        open.add(0, registry);
        return registry;
    }

    private EcrClient client(EmbeddedRegistry registry, String region, String accessKeyId) {
        EcrClient ecr = EcrTestClients.ecr(registry, region, accessKeyId);
        open.add(0, ecr);
        return ecr;
    }
}

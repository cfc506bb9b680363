package software.amazon.ecr.replicationconfiguration.local.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ReplicationDestination;
import software.amazon.awssdk.services.ecr.model.ReplicationRule;

@Timeout(60)
class ConcurrentRequestsTest {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 50;
    private static final List<List<ReplicationRule>> CONFIGURATIONS = IntStream.range(0, WRITERS)
            .mapToObj(ConcurrentRequestsTest::configuration)
            .toList();

    @Test
    void everyReadShowsOneConfigurationWhole() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2 * WRITERS);
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT.withReadDelay(1));
                EcrClient ecr = EcrTestClients.ecr(registry)) {
            List<Callable<Void>> clients = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                List<ReplicationRule> own = CONFIGURATIONS.get(writer);
                clients.add(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        ecr.putReplicationConfiguration(r -> r.replicationConfiguration(c -> c.rules(own)));
                    }
                    return null;
                });
                clients.add(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        List<ReplicationRule> read = ecr.describeRegistry(r -> {})
                                .replicationConfiguration()
                                .rules();
                        assertThat(read.isEmpty() || CONFIGURATIONS.contains(read))
                                .isTrue();
                    }
                    return null;
                });
            }
            for (Future<Void> client : threads.invokeAll(clients)) {
                client.get();
            }
            assertThat(registry.calls())
                    .hasSize(2 * WRITERS * ROUNDS)
                    .allMatch(call -> call.errorCode().isEmpty());
            ecr.describeRegistry(r -> {}); // uses up the lag of the last write
            assertThat(CONFIGURATIONS)
                    .contains(ecr.describeRegistry(r -> {})
                            .replicationConfiguration()
                            .rules());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Rules that nobody mixes up with another writer's, and another number of them. */
    private static List<ReplicationRule> configuration(int writer) {
        return IntStream.rangeClosed(0, writer)
                .mapToObj(i -> ReplicationDestination.builder()
                        .region("writer-" + writer + "-rule-" + i)
                        .registryId("123456789012")
                        .build())
                .map(destination ->
                        ReplicationRule.builder().destinations(destination).build())
                .toList();
    }
}

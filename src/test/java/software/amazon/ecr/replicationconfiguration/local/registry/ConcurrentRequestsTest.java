package software.amazon.ecr.replicationconfiguration.local.registry;

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
import software.amazon.awssdk.services.ecr.model.ReplicationRule;

@Timeout(60)
class ConcurrentRequestsTest {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 50;

    @Test
    void everyReadShowsOneConfigurationWhole() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2 * WRITERS);
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT.withReadDelay(1));
                EcrClient ecr = Clients.ecr(registry)) {
            List<Callable<Void>> clients = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                List<ReplicationRule> own = configuration(writer);
                clients.add(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        ecr.putReplicationConfiguration(r -> r.replicationConfiguration(c -> c.rules(own)));
                    }
                    return null;
                });
                clients.add(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        assertOneWhole(ecr.describeRegistry(r -> {})
                                .replicationConfiguration()
                                .rules());
                    }
                    return null;
                });
            }
            for (Future<Void> client : threads.invokeAll(clients)) {
                client.get();
            }
            assertThat(registry.rules("123456789012", "us-east-1")).isNotEmpty();
            assertThat(registry.calls()).hasSize(2 * WRITERS * ROUNDS).allMatch(call -> call.errorCode().isEmpty());
            ecr.describeRegistry(r -> {});
            assertOneWhole(ecr.describeRegistry(r -> {}).replicationConfiguration().rules());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertOneWhole(List<ReplicationRule> rules) {
        List<List<ReplicationRule>> wholes =
                IntStream.range(0, WRITERS).mapToObj(ConcurrentRequestsTest::configuration).toList();
        if (!rules.isEmpty()) {
            assertThat(wholes).contains(rules);
        }
    }

    /** As many rules as the quota allows, all of them the writer's own. */
    private static List<ReplicationRule> configuration(int writer) {
        return IntStream.rangeClosed(0, writer)
                .mapToObj(i -> ReplicationRule.builder()
                        .destinations(d -> d.region("writer-" + writer + "-rule-" + i).registryId("123456789012"))
                        .build())
                .toList();
    }
}

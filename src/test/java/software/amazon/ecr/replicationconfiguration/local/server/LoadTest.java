package software.amazon.ecr.replicationconfiguration.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.local.server.ServerClients.ACCOUNT;
import static software.amazon.ecr.replicationconfiguration.local.server.ServerClients.TYPE;
import static software.amazon.ecr.replicationconfiguration.local.server.ServerClients.properties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.cloudcontrol.CloudControlClient;
import software.amazon.awssdk.services.cloudcontrol.model.ConcurrentOperationException;
import software.amazon.awssdk.services.cloudcontrol.model.OperationStatus;
import software.amazon.awssdk.services.cloudcontrol.model.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.contract.ProviderClient;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;

/**
 * Sixteen clients for twenty seconds: eight through Cloud Control API, four to a registry, where each counts in a rule
 * of its own; eight through the Lambda endpoint, each in a registry of its own. An update that is lost shows as a count
 * that went back, which each client looks for before it counts on.
 */
@Timeout(180)
@Tag("slow")
class LoadTest {
    private static final Duration DURATION = Duration.ofSeconds(20);
    private static final int EACH = 8;
    private static final int SHARING = 4;
    private static final long GROWTH = 32 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newFixedThreadPool(2 * EACH);
    private LocalServer server;
    private Instant end;

    @BeforeEach
    void start() {
        server = LocalServer.start(ServerConfiguration.DEFAULT);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        server.close();
    }

    @Test
    void losesNoUpdateAndKeepsNoMemory() throws Exception {
        for (int shared = 0; shared < EACH / SHARING; shared++) {
            createShared(shared);
        }
        end = Instant.now().plus(DURATION);
        List<Future<Integer>> cloudControl = startAll(this::countThroughCloudControl);
        List<Future<Integer>> lambda = startAll(this::countThroughLambda);
        Thread.sleep(DURATION.dividedBy(2).toMillis());
        long halfway = usedMemory();

        for (int client = 0; client < EACH; client++) {
            assertThat(cloudControl.get(client).get()).isEqualTo(count(sharedRegistry(client), client % SHARING));
            assertThat(lambda.get(client).get()).isEqualTo(count(ownRegistry(client), 0));
        }
        assertThat(sum(cloudControl)).isPositive();
        assertThat(sum(lambda)).isPositive();
        assertThat(usedMemory()).isLessThan(halfway + GROWTH);
        assertThat(server.history().entries()).hasSize(200);
        System.out.printf(
                "load: %d updates through Cloud Control API and %d through Lambda in %d s, no error;"
                        + " heap %d MB halfway, %d MB at the end%n",
                sum(cloudControl), sum(lambda), DURATION.toSeconds(), halfway >> 20, usedMemory() >> 20);
    }

    private void createShared(int shared) {
        try (CloudControlClient client = client(shared * SHARING)) {
            String[] counts = new String[SHARING];
            for (int i = 0; i < SHARING; i++) {
                counts[i] = region(i, 0);
            }
            ServerClients.success(
                    client,
                    client.createResource(r -> r.typeName(TYPE).desiredState(properties(counts)))
                            .progressEvent());
        }
    }

    private int countThroughCloudControl(int number) throws InterruptedException {
        int own = number % SHARING;
        try (CloudControlClient client = client(number)) {
            int count = 0;
            while (Instant.now().isBefore(end)) {
                ProgressEvent event = ServerClients.ended(client, update(client, own, count));
                assertThat(event.operationStatus()).as(event.toString()).isEqualTo(OperationStatus.SUCCESS);
                count++;
            }
            return count;
        }
    }

    private static ProgressEvent update(CloudControlClient client, int own, int count) throws InterruptedException {
        String patch = """
            [{"op": "test", "path": "%1$s", "value": "%2$s"}, {"op": "replace", "path": "%1$s", "value": "%3$s"}]""".formatted(
                        "/ReplicationConfiguration/Rules/" + own + "/Destinations/0/Region",
                        region(own, count),
                        region(own, count + 1));
        while (true) {
            try {
                return client.updateResource(
                                r -> r.typeName(TYPE).identifier(ACCOUNT).patchDocument(patch))
                        .progressEvent();
            } catch (ConcurrentOperationException e) {
                Thread.sleep(5);
            }
        }
    }

    private int countThroughLambda(int number) throws Exception {
        ProviderClient function = new ProviderClient(
                new LambdaProvider(server.endpoint()),
                ACCOUNT,
                ownRegistry(number).region());
        JsonNode model = JSON.readTree(properties(region(0, 0)));
        JsonNode current = succeeded(function.run("CREATE", model));
        int count = 0;
        while (Instant.now().isBefore(end)) {
            JsonNode next = JSON.readTree(properties(region(0, count + 1)));
            current = succeeded(function.update(next, current));
            count++;
            assertThat(current.findValue("Region").asText()).isEqualTo(region(0, count));
        }
        return count;
    }

    private static JsonNode succeeded(JsonNode event) {
        assertThat(event.get("status").asText()).as(event.toString()).isEqualTo("SUCCESS");
        return event.get("resourceModel");
    }

    private List<Future<Integer>> startAll(Client client) {
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            int number = i;
            all.add(threads.submit((Callable<Integer>) () -> client.count(number)));
        }
        return all;
    }

    private interface Client {
        int count(int number) throws Exception;
    }

    private CloudControlClient client(int number) {
        return ServerClients.cloudControl(
                server.endpoint(), sharedRegistry(number).region(), ACCOUNT);
    }

    private static AccountRegion sharedRegistry(int number) {
        return new AccountRegion(ACCOUNT, "shared-" + number / SHARING);
    }

    private static AccountRegion ownRegistry(int number) {
        return new AccountRegion(ACCOUNT, "own-" + number);
    }

    /** A count as the name of a Region, which is the one text in a rule that may be anything. */
    private static String region(int rule, int count) {
        return "count-" + rule + "-" + count;
    }

    private int count(AccountRegion registry, int rule) {
        List<EcrRule> rules = server.registry().rules(registry);
        String region = rules.get(rule).destinations().get(0).region();
        return Integer.parseInt(region.substring(region.lastIndexOf('-') + 1));
    }

    private static int sum(List<Future<Integer>> counts) throws Exception {
        int sum = 0;
        for (Future<Integer> count : counts) {
            sum += count.get();
        }
        return sum;
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

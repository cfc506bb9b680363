package software.amazon.ecr.replicationconfiguration.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrController;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonHandler;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;
import software.amazon.ecr.replicationconfiguration.testing.JsonOperation;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;

/** One container, kept warm by many callers. */
@ExtendWith(WithoutSdkRetries.class)
@Tag("slow")
class WarmContainerTest {
    private static final long SEED = 20_260_102;
    private static final List<String> ACCOUNTS = List.of("111111111111", "222222222222", "333333333333");
    private static final List<String> REGIONS = List.of("us-east-1", "us-east-2", "eu-west-1");
    private static final int INVOCATIONS = 10_000;
    /** Bytes: less than 250 for each invocation after the warm-up. */
    private static final long MEMORY_TOLERANCE = 2_000_000;

    /** The account of a registry is the access key ID of its caller, so rules that go astray are seen. */
    @Test
    void neverMixesCallersAlsoAfterAFault() {
        FaultPlan faults = new FaultPlan(
                false,
                SEED,
                List.of(
                        PlannedFault.sometimes(0.1, PlannedFault.ANY_OPERATION, Fault.SERVER_EXCEPTION),
                        PlannedFault.sometimes(0.1, PlannedFault.ANY_OPERATION, Fault.RESET_AFTER),
                        PlannedFault.sometimes(0.1, "DescribeRegistry", Fault.THROTTLING)));
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT.withFaults(faults))) {
            LocalProvider container = ProvidedType.provider(EcrClients.at(registry.endpoint()), line -> {});
            List<Creation> open = new ArrayList<>();
            ACCOUNTS.forEach(account -> REGIONS.forEach(region -> open.add(creation(container, account, region))));
            runInRandomTurns(open);

            for (String account : ACCOUNTS) {
                for (String region : REGIONS) {
                    assertThat(registry.rules(account, region))
                            .containsExactly(new EcrRule(
                                    List.of(new EcrDestination(regionOf(account, region), account)), List.of()));
                }
            }
        }
    }

    @Test
    void keepsItsMemory() {
        Random random = new Random(SEED);
        JsonHandler ecr =
                new JsonHandler(EcrController.PROTOCOL, RequestLimits.DEFAULT, call -> answer(random.nextInt(10)));
        try (LoopbackServer service = LoopbackServer.start(0, RequestLimits.DEFAULT, List.of(ecr))) {
            LocalProvider container = ProvidedType.provider(EcrClients.at(service.endpoint()), line -> {});
            read(container, INVOCATIONS / 5);
            long warm = usedMemory();
            read(container, INVOCATIONS - INVOCATIONS / 5);

            assertThat(usedMemory()).isLessThan(warm + MEMORY_TOLERANCE);
        }
    }

    private record Creation(String account, JsonOperation operation) {}

    private static void runInRandomTurns(List<Creation> open) {
        System.out.println("Callers take turns with the seed " + SEED);
        Random random = new Random(SEED);
        while (!open.isEmpty()) {
            Collections.shuffle(open, random);
            JsonNode event = open.get(0).operation().resume();
            if (!event.path("status").asText().equals("IN_PROGRESS")) {
                assertThat(event.path("status").asText()).as(event.toString()).isEqualTo("SUCCESS");
                assertThat(event.at("/resourceModel/RegistryId").asText())
                        .isEqualTo(open.remove(0).account());
            }
        }
    }

    private static void read(LocalProvider container, int times) {
        for (int i = 0; i < times; i++) {
            String account = ACCOUNTS.get(i % ACCOUNTS.size());
            container.invoke(request(Action.READ, account, REGIONS.get(i / 3 % REGIONS.size()))
                    .properties("{\"RegistryId\":\"" + account + "\"}")
                    .json());
        }
    }

    /** Unlike an embedded registry, this service keeps no record of its calls. */
    private static HttpAnswer answer(int fault) {
        return switch (fault) {
            case 0 -> throw new AwsError(400, "AccessDeniedException", "no");
            case 1 -> new HttpAnswer(200, Map.of(), "<html>");
            default ->
                new HttpAnswer(
                        200,
                        Map.of(),
                        "{\"registryId\":\"111111111111\",\"replicationConfiguration\":"
                                + "{\"rules\":[{\"destinations\":[{\"region\":\"eu-west-2\",\"registryId\":\"111111111111\"}]}]}}");
        };
    }

    private static Creation creation(LocalProvider container, String account, String region) {
        String properties = JsonRequest.PROPERTIES.replace("eu-west-1", regionOf(account, region));
        JsonRequest request = request(Action.CREATE, account, region).properties(properties);
        return new Creation(account, new JsonOperation(container, request.json()));
    }

    private static JsonRequest request(Action action, String account, String region) {
        return JsonRequest.of(action)
                .registry(account, region)
                .credentials(account, "secret-" + account, "token-" + account);
    }

    /** A destination that no other caller has. */
    private static String regionOf(String account, String region) {
        return "to-" + account.charAt(0) + "-" + region;
    }

    private static long usedMemory() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}

package software.amazon.ecr.replicationconfiguration.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryResponse;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationResponse;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.Translator;

/**
 * A registry behind a Mockito client: it keeps what is written and answers with it, records the calls in order, and
 * lags or fails where a test says so. Calls count from 1 over all invocations of a test.
 */
public final class MockedRegistry {
    public static final String DESCRIBE = "DescribeRegistry";
    public static final String PUT = "PutReplicationConfiguration";

    private final EcrClient client = mock(EcrClient.class);
    private final List<String> calls = new ArrayList<>();
    private final Map<Integer, CallFault> lostAnswers = new HashMap<>();
    private BiPredicate<Integer, String> fails = (number, call) -> false;
    private CallFault fault;
    private ResourceModel stored;
    private ResourceModel shown;
    private int staleReads;
    private int lag;

    public MockedRegistry(ReplicationRule... rules) {
        hold(rules);
        when(client.describeRegistry(any(DescribeRegistryRequest.class)))
                .thenAnswer(call -> answer(DESCRIBE, this::describe));
        when(client.putReplicationConfiguration(any(PutReplicationConfigurationRequest.class)))
                .thenAnswer(call -> answer(PUT, () -> put(call.getArgument(0))));
    }

    /** Clients that give this registry for {@link TestModels#REGION} and no other. */
    public EcrClients clients() {
        EcrClients clients = mock(EcrClients.class);
        when(clients.forRegion(TestModels.REGION)).thenReturn(client);
        when(clients.forWrites(TestModels.REGION)).thenReturn(client);
        return clients;
    }

    public EcrClient client() {
        return client;
    }

    public List<String> calls() {
        return List.copyOf(calls);
    }

    public ResourceModel stored() {
        return stored;
    }

    /** Whose credentials the calls carried, in order. */
    public List<String> accessKeyIds() {
        return mockingDetails(client).getInvocations().stream()
                .flatMap(call -> Stream.of(call.getArguments()))
                .map(AwsRequest.class::cast)
                .map(request -> request.overrideConfiguration()
                        .orElseThrow()
                        .credentialsProvider()
                        .orElseThrow())
                .map(provider -> provider.resolveCredentials().accessKeyId())
                .toList();
    }

    /** Another writer replaces the rules, and reads show it at once. */
    public void hold(ReplicationRule... rules) {
        stored = TestModels.model(rules);
        shown = stored;
    }

    /** After each write, this many reads still show what was there before. */
    public void lagBy(int reads) {
        lag = reads;
    }

    /** The call fails and does nothing. */
    public void failCall(int failing, CallFault with) {
        fails = (number, call) -> number == failing;
        fault = with;
    }

    /** Calls of this name fail and do nothing, from this number on. */
    public void failEvery(String name, int from, CallFault with) {
        fails = (number, call) -> number >= from && call.equals(name);
        fault = with;
    }

    /** The call does what it is asked to, but its answer does not arrive. */
    public void loseAnswer(int number, CallFault with) {
        lostAnswers.put(number, with);
    }

    private <T> T answer(String call, Supplier<T> serve) {
        calls.add(call);
        if (fails.test(calls.size(), call)) {
            throw fault.exception();
        }
        T answer = serve.get();
        if (lostAnswers.containsKey(calls.size())) {
            throw lostAnswers.get(calls.size()).exception();
        }
        return answer;
    }

    private DescribeRegistryResponse describe() {
        if (staleReads > 0) {
            staleReads--;
        } else {
            shown = stored;
        }
        return DescribeRegistryResponse.builder()
                .registryId(TestModels.REGISTRY_ID)
                .replicationConfiguration(Translator.putRequest(shown).replicationConfiguration())
                .build();
    }

    private PutReplicationConfigurationResponse put(PutReplicationConfigurationRequest request) {
        stored = Translator.toModel(DescribeRegistryResponse.builder()
                .registryId(TestModels.REGISTRY_ID)
                .replicationConfiguration(request.replicationConfiguration())
                .build());
        staleReads = lag;
        return PutReplicationConfigurationResponse.builder()
                .replicationConfiguration(request.replicationConfiguration())
                .build();
    }
}

package software.amazon.ecr.replicationconfiguration.interleaving;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.util.List;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryResponse;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationResponse;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.Translator;
import software.amazon.ecr.replicationconfiguration.testing.CallFault;
import software.amazon.ecr.replicationconfiguration.testing.TestModels;

/** Answers one call of Amazon ECR after the other, and leaves the handler at the first that has no answer yet. */
final class AnsweredCalls implements EcrClient {
    private final List<Object> answers;
    private int given;
    private NextCall next;

    AnsweredCalls(List<Object> answers) {
        this.answers = answers;
    }

    /** Leaves a handler at the call that it has no answer for; no handler catches it, since it is no exception. */
    static final class NextCall extends Error {
        private final transient Object request;

        private NextCall(Object request) {
            super(null, null, false, false);
            this.request = request;
        }

        Object request() {
            return request;
        }
    }

    EcrClients clients() {
        EcrClients clients = mock(EcrClients.class, withSettings().stubOnly());
        when(clients.forRegion(any())).thenReturn(this);
        when(clients.forWrites(any())).thenReturn(this);
        return clients;
    }

    /** Leaves once more if a wrapper, which answers whatever a handler throws, has kept the handler from leaving. */
    void leaveIfUnanswered() {
        if (next != null) {
            throw next;
        }
    }

    static boolean isWrite(Object request) {
        return request instanceof PutReplicationConfigurationRequest;
    }

    static List<ReplicationRule> rulesOfWrite(Object request) {
        return rulesOfRead(DescribeRegistryResponse.builder()
                .registryId(TestModels.REGISTRY_ID)
                .replicationConfiguration(((PutReplicationConfigurationRequest) request).replicationConfiguration())
                .build());
    }

    static List<ReplicationRule> rulesOfRead(Object answer) {
        return Translator.toModel((DescribeRegistryResponse) answer)
                .getReplicationConfiguration()
                .getRules();
    }

    /** Returns what a registry with these rules answers, or the failure in place of a lost answer. */
    static Object answer(Object request, List<ReplicationRule> stored, Writer.Outcome outcome) {
        if (outcome != Writer.Outcome.ANSWERED) {
            return CallFault.NETWORK.exception();
        }
        if (isWrite(request)) {
            return PutReplicationConfigurationResponse.builder().build();
        }
        ResourceModel model = TestModels.model(stored.toArray(new ReplicationRule[0]));
        return DescribeRegistryResponse.builder()
                .registryId(TestModels.REGISTRY_ID)
                .replicationConfiguration(Translator.putRequest(model).replicationConfiguration())
                .build();
    }

    @Override
    public DescribeRegistryResponse describeRegistry(DescribeRegistryRequest request) {
        return answer(request, DescribeRegistryResponse.class);
    }

    @Override
    public PutReplicationConfigurationResponse putReplicationConfiguration(PutReplicationConfigurationRequest request) {
        return answer(request, PutReplicationConfigurationResponse.class);
    }

    private <T extends AwsResponse> T answer(Object request, Class<T> type) {
        if (given == answers.size()) {
            next = new NextCall(request);
            throw next;
        }
        Object answer = answers.get(given++);
        if (answer instanceof SdkClientException lost) {
            throw lost;
        }
        return type.cast(answer);
    }

    @Override
    public String serviceName() {
        return EcrClient.SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}

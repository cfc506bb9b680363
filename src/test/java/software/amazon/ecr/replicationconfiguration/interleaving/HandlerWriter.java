package software.amazon.ecr.replicationconfiguration.interleaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryResponse;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationResponse;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.Translator;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;
import software.amazon.ecr.replicationconfiguration.testing.CallFault;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.TestModels;
import software.amazon.ecr.replicationconfiguration.testing.WriteOperation;

/**
 * A stack in the middle of an operation of its handler, stopped right before a call. A handler computes the same from
 * the same answers, so the invocation is run anew for each call, with the answers so far, up to the call after them.
 */
final class HandlerWriter implements Writer {
    private static final TypeReference<CallbackContext> CONTEXT = new TypeReference<>() {};
    private static final Serializer JSON = new Serializer();

    private final WriteOperation write;
    private final ResourceModel desired;
    private final String context;
    private final List<Object> answers;
    private final Object pending;
    private final ProgressEvent<ResourceModel, CallbackContext> end;

    private HandlerWriter(
            WriteOperation write,
            ResourceModel desired,
            String context,
            List<Object> answers,
            Object pending,
            ProgressEvent<ResourceModel, CallbackContext> end) {
        this.write = write;
        this.desired = desired;
        this.context = context;
        this.answers = answers;
        this.pending = pending;
        this.end = end;
    }

    static HandlerWriter beginning(WriteOperation write, ResourceModel desired) {
        return run(write, desired, null, List.of());
    }

    @Override
    public boolean isDone() {
        return end != null;
    }

    @Override
    public String report() {
        return end.isSuccess()
                ? Interleaving.Happening.SUCCESS
                : end.getErrorCode().name();
    }

    @Override
    public boolean isAboutToWrite() {
        return pending instanceof PutReplicationConfigurationRequest;
    }

    @Override
    public List<ReplicationRule> pendingRules() {
        return rules(DescribeRegistryResponse.builder()
                .registryId(TestModels.REGISTRY_ID)
                .replicationConfiguration(((PutReplicationConfigurationRequest) pending).replicationConfiguration())
                .build());
    }

    @Override
    public HandlerWriter call(List<ReplicationRule> stored, Outcome outcome) {
        if (isAboutToWrite() && write == WriteOperation.CREATE) {
            assertThat(rules(answers.get(answers.size() - 1)))
                    .as("what the check of CREATE saw")
                    .isEmpty();
        }
        List<Object> more = new ArrayList<>(answers);
        more.add(outcome == Outcome.ANSWERED ? answer(stored) : CallFault.NETWORK.exception());
        return run(write, desired, context, more);
    }

    private Object answer(List<ReplicationRule> stored) {
        if (isAboutToWrite()) {
            return PutReplicationConfigurationResponse.builder().build();
        }
        ResourceModel model = TestModels.model(stored.toArray(new ReplicationRule[0]));
        return DescribeRegistryResponse.builder()
                .registryId(TestModels.REGISTRY_ID)
                .replicationConfiguration(Translator.putRequest(model).replicationConfiguration())
                .build();
    }

    private static HandlerWriter run(
            WriteOperation write, ResourceModel desired, String context, List<Object> answers) {
        try {
            var event = write.on(clients(answers))
                    .invoke(HandlerCalls.proxy(new LoggerProxy()), desired, context == null ? null : read(context));
            if (event.isInProgress()) {
                return run(write, event.getResourceModel(), written(event.getCallbackContext()), List.of());
            }
            if (event.isSuccess()) {
                assertThat(Canonicaliser.sameMeaning(
                                rules(answers.get(answers.size() - 1)),
                                desired.getReplicationConfiguration().getRules()))
                        .as("what the last read of a success showed")
                        .isTrue();
            }
            return new HandlerWriter(write, desired, context, answers, null, event);
        } catch (NextCall next) {
            return new HandlerWriter(write, desired, context, answers, next.request, null);
        }
    }

    private static EcrClients clients(List<Object> answers) {
        EcrClients clients = mock(EcrClients.class, withSettings().stubOnly());
        Answers client = new Answers(answers);
        when(clients.forRegion(TestModels.REGION)).thenReturn(client);
        when(clients.forWrites(TestModels.REGION)).thenReturn(client);
        return clients;
    }

    private static List<ReplicationRule> rules(Object answer) {
        return Translator.toModel((DescribeRegistryResponse) answer)
                .getReplicationConfiguration()
                .getRules();
    }

    private static String written(CallbackContext context) {
        try {
            return JSON.serialize(context);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CallbackContext read(String context) {
        try {
            return JSON.deserialize(context, CONTEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object[] state() {
        return new Object[] {
            write, desired, context, answers.toString(), String.valueOf(pending), end == null ? null : report()
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HandlerWriter stack && Arrays.equals(state(), stack.state());
    }

    @Override
    public int hashCode() {
        return Objects.hash(state());
    }

    @Override
    public String toString() {
        return write + " "
                + (isDone() ? report() : "before " + pending.getClass().getSimpleName());
    }

    /** Leaves a handler at the call that it has no answer for; no handler catches it, since it is no exception. */
    private static final class NextCall extends Error {
        private final transient Object request;

        NextCall(Object request) {
            super(null, null, false, false);
            this.request = request;
        }
    }

    /** Answers one call after the other. */
    private static final class Answers implements EcrClient {
        private final List<Object> answers;
        private int given;

        Answers(List<Object> answers) {
            this.answers = answers;
        }

        @Override
        public DescribeRegistryResponse describeRegistry(DescribeRegistryRequest request) {
            return answer(request, DescribeRegistryResponse.class);
        }

        @Override
        public PutReplicationConfigurationResponse putReplicationConfiguration(
                PutReplicationConfigurationRequest request) {
            return answer(request, PutReplicationConfigurationResponse.class);
        }

        private <T extends AwsResponse> T answer(Object request, Class<T> type) {
            if (given == answers.size()) {
                throw new NextCall(request);
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
}

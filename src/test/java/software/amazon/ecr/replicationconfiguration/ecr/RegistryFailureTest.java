package software.amazon.ecr.replicationconfiguration.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static software.amazon.ecr.replicationconfiguration.testing.CallFault.CHECK;
import static software.amazon.ecr.replicationconfiguration.testing.CallFault.DENIED;
import static software.amazon.ecr.replicationconfiguration.testing.CallFault.READ_BACK;
import static software.amazon.ecr.replicationconfiguration.testing.CallFault.WRITE;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.DESCRIBE;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.PUT;
import static software.amazon.ecr.replicationconfiguration.testing.ProgressEventAssert.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.identifier;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryResponse;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.ListHandler;
import software.amazon.ecr.replicationconfiguration.ReadHandler;
import software.amazon.ecr.replicationconfiguration.testing.CallFault;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.MockedRegistry;
import software.amazon.ecr.replicationconfiguration.testing.WriteOperation;

/** Failures that waiting does not mend, and answers that cannot be used. */
class RegistryFailureTest {
    private static final String INCOMPLETE = "Amazon ECR could not be reached or its answer could not be read: "
            + "The answer to DescribeRegistry is incomplete";

    @ParameterizedTest
    @EnumSource
    void failsAtOnceAndNamesNoResourceWhenTheCheckIsDenied(WriteOperation write) {
        MockedRegistry registry = write.registry();
        registry.failCall(CHECK, DENIED);

        assertThat(write.on(registry).start(write.after())).failed(DENIED.code(), DENIED.message(), null);

        assertThat(registry.calls()).containsExactly(DESCRIBE);
    }

    @ParameterizedTest
    @EnumSource
    void failsAtOnceAndNamesNoResourceWhenTheWriteIsDenied(WriteOperation write) {
        MockedRegistry registry = write.registry();
        registry.failCall(WRITE, DENIED);

        assertThat(write.on(registry).start(write.after())).failed(DENIED.code(), DENIED.message(), null);

        assertThat(registry.calls()).containsExactly(DESCRIBE, PUT);
    }

    @ParameterizedTest
    @EnumSource
    void failsAtOnceAndNamesTheResourceWhenTheReadBackIsDenied(WriteOperation write) {
        MockedRegistry registry = write.registry();
        registry.failCall(READ_BACK, DENIED);

        assertThat(write.on(registry).start(write.after())).failed(DENIED.code(), DENIED.message(), write.after());

        assertThat(registry.calls()).containsExactly(DESCRIBE, PUT, DESCRIBE);
    }

    @Test
    void namesTheResourceWhenAnEarlierWriteMayHaveBeenMade() {
        MockedRegistry registry = new MockedRegistry();
        registry.failCall(WRITE, CallFault.NETWORK);
        HandlerCalls create = WriteOperation.CREATE.on(registry);

        var waiting = create.start(WriteOperation.CREATE.after());
        registry.failCall(4, DENIED);

        assertThat(create.resume(waiting)).failed(DENIED.code(), DENIED.message(), WriteOperation.CREATE.after());
    }

    /** Answers that lack what Amazon ECR always sends. */
    static List<DescribeRegistryResponse> incompleteAnswers() {
        return List.of(
                DescribeRegistryResponse.builder().build(),
                DescribeRegistryResponse.builder().registryId(REGISTRY_ID).build(),
                DescribeRegistryResponse.builder()
                        .replicationConfiguration(none -> none.rules(List.of()))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("incompleteAnswers")
    void writesNothingAfterAnIncompleteAnswer(DescribeRegistryResponse incomplete) {
        for (WriteOperation write : WriteOperation.values()) {
            MockedRegistry registry = answering(incomplete);

            assertThat(write.on(registry).start(write.after())).waits("NetworkFailure: " + INCOMPLETE);

            assertThat(registry.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("incompleteAnswers")
    void doesNotReadAnIncompleteAnswerAsNoRules(DescribeRegistryResponse incomplete) {
        EcrClients clients = answering(incomplete).clients();

        assertThat(new HandlerCalls(new ReadHandler(clients)).start(identifier(REGISTRY_ID)))
                .failed(HandlerErrorCode.NetworkFailure, INCOMPLETE, null);
        assertThat(new HandlerCalls(new ListHandler(clients)).start(null))
                .failed(HandlerErrorCode.NetworkFailure, INCOMPLETE, null);
    }

    private static MockedRegistry answering(DescribeRegistryResponse answer) {
        MockedRegistry registry = new MockedRegistry();
        doReturn(answer).when(registry.client()).describeRegistry(any(DescribeRegistryRequest.class));
        return registry;
    }
}

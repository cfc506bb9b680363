package software.amazon.ecr.replicationconfiguration.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.CallFault.CHECK;
import static software.amazon.ecr.replicationconfiguration.testing.CallFault.READ_BACK;
import static software.amazon.ecr.replicationconfiguration.testing.CallFault.WRITE;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.DESCRIBE;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.PUT;
import static software.amazon.ecr.replicationconfiguration.testing.ProgressEventAssert.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.identifier;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.testing.CallFault;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.MockedRegistry;
import software.amazon.ecr.replicationconfiguration.testing.WriteOperation;

/** Faults that may pass, in each of the three calls of a write. */
class RegistryFaultTest {
    private static final String PASSING = "software.amazon.ecr.replicationconfiguration.testing.CallFault#passing";
    private static final String LOST_ANSWERS =
            "software.amazon.ecr.replicationconfiguration.testing.CallFault#lostAnswers";

    @ParameterizedTest
    @MethodSource(PASSING)
    void waitsForAFaultToPassAndSucceeds(WriteOperation write, CallFault fault, int call) {
        MockedRegistry registry = write.registry();
        registry.failCall(call, fault);
        HandlerCalls operation = write.on(registry);

        var waiting = operation.start(write.after());

        assertThat(waiting).waits(fault.code() + ": " + fault.message());
        assertThat(operation.resume(waiting).isSuccess()).isTrue();
        assertThat(registry.stored()).isEqualTo(write.after());
    }

    @ParameterizedTest
    @MethodSource(PASSING)
    void failsWhenItDoesNotPassAndNotRetriablyOnceTheWriteMayBeThere(WriteOperation write, CallFault fault, int call) {
        MockedRegistry registry = write.registry();
        registry.failEvery(call == WRITE ? PUT : DESCRIBE, call, fault);
        boolean mayHaveWritten = call == READ_BACK || call == WRITE && fault != CallFault.THROTTLING;

        var event = write.on(registry).finish(write.after());

        if (mayHaveWritten) {
            assertThat(event)
                    .failed(
                            HandlerErrorCode.NotStabilized,
                            "The rules were sent, but after 20 waits it is not known whether the registry has them. Read "
                                    + "it before you try again. " + fault.code() + ": " + fault.message(),
                            write.after());
        } else {
            assertThat(event).failed(fault.code(), fault.message(), null);
        }

        assertThat(registry.calls())
                .hasSize(
                        switch (call) {
                            case CHECK -> 21;
                            case WRITE -> 2 * 21;
                            default -> 2 + 21;
                        });
    }

    @ParameterizedTest
    @MethodSource(LOST_ANSWERS)
    void doesNotRepeatAWriteWhoseAnswerWasLostWhenAReadShowsIt(WriteOperation write, CallFault fault) {
        MockedRegistry registry = write.registry();
        registry.loseAnswer(WRITE, fault);

        assertThat(write.on(registry).finish(write.after()).isSuccess()).isTrue();

        assertThat(registry.calls()).containsExactly(DESCRIBE, PUT, DESCRIBE, DESCRIBE);
    }

    @ParameterizedTest
    @MethodSource(LOST_ANSWERS)
    void repeatsAWriteWhoseAnswerWasLostWhenAReadDoesNotShowIt(WriteOperation write, CallFault fault) {
        MockedRegistry registry = write.registry();
        registry.failCall(WRITE, fault);

        assertThat(write.on(registry).finish(write.after()).isSuccess()).isTrue();

        assertThat(registry.calls()).containsExactly(DESCRIBE, PUT, DESCRIBE, PUT, DESCRIBE);
    }

    @Test
    void leavesTheRulesThatAnotherWriterCreatedAfterALostAnswer() {
        MockedRegistry registry = new MockedRegistry();
        registry.failCall(WRITE, CallFault.NETWORK);
        HandlerCalls create = WriteOperation.CREATE.on(registry);

        var waiting = create.start(WriteOperation.CREATE.after());
        registry.hold(ruleTo("sa-east-1"));
        var event = create.resume(waiting);

        assertThat(event.getErrorCode()).isEqualTo(HandlerErrorCode.AlreadyExists);
        assertThat(event.getResourceModel()).isEqualTo(identifier(REGISTRY_ID));
        assertThat(registry.stored()).isEqualTo(model(ruleTo("sa-east-1")));
    }

    @Test
    void doesNotTakeRulesOfAnotherWriterForACreationThatWasThrottled() {
        MockedRegistry registry = new MockedRegistry();
        registry.failCall(WRITE, CallFault.THROTTLING);
        HandlerCalls create = WriteOperation.CREATE.on(registry);

        var waiting = create.start(WriteOperation.CREATE.after());
        registry.hold(ruleTo("eu-west-1"));

        assertThat(create.resume(waiting).getErrorCode()).isEqualTo(HandlerErrorCode.AlreadyExists);
    }

    @Test
    void countsFaultsAndLaggingReadsTogether() {
        MockedRegistry registry = new MockedRegistry();
        registry.failCall(WRITE, CallFault.THROTTLING);
        registry.lagBy(Integer.MAX_VALUE);

        assertThat(WriteOperation.CREATE
                        .on(registry)
                        .finish(WriteOperation.CREATE.after())
                        .getErrorCode())
                .isEqualTo(HandlerErrorCode.NotStabilized);

        assertThat(registry.calls()).hasSize(2 + 2 + 20);
    }
}

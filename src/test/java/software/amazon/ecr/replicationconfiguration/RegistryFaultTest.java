package software.amazon.ecr.replicationconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.Fault.CHECK;
import static software.amazon.ecr.replicationconfiguration.Fault.READ_BACK;
import static software.amazon.ecr.replicationconfiguration.Fault.WRITE;
import static software.amazon.ecr.replicationconfiguration.MockedRegistry.DESCRIBE;
import static software.amazon.ecr.replicationconfiguration.MockedRegistry.PUT;
import static software.amazon.ecr.replicationconfiguration.Models.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.Models.identifier;
import static software.amazon.ecr.replicationconfiguration.Models.model;
import static software.amazon.ecr.replicationconfiguration.Models.ruleTo;
import static software.amazon.ecr.replicationconfiguration.ProgressEventAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/** Faults that may pass, in each of the three calls of a write. */
class RegistryFaultTest {
    private static final String PASSING = "software.amazon.ecr.replicationconfiguration.Fault#passing";
    private static final String LOST_ANSWERS = "software.amazon.ecr.replicationconfiguration.Fault#lostAnswers";

    @ParameterizedTest
    @MethodSource(PASSING)
    void waitsForAFaultToPassAndSucceeds(Write write, Fault fault, int call) {
        MockedRegistry registry = write.registry();
        registry.failCall(call, fault);
        Operation operation = write.on(registry);

        var waiting = operation.start(write.after());

        assertThat(waiting).waits(fault.code() + ": " + fault.message());
        assertThat(operation.resume(waiting).isSuccess()).isTrue();
        assertThat(registry.stored()).isEqualTo(write.after());
    }

    @ParameterizedTest
    @MethodSource(PASSING)
    void failsWithItsOwnCodeWhenItDoesNotPass(Write write, Fault fault, int call) {
        MockedRegistry registry = write.registry();
        registry.failEvery(call == WRITE ? PUT : DESCRIBE, call, fault);
        boolean mayHaveWritten = call == READ_BACK || call == WRITE && fault != Fault.THROTTLING;

        assertThat(write.on(registry).finish(write.after()))
            .failed(fault.code(), fault.message(), mayHaveWritten ? write.after() : null);

        assertThat(registry.calls()).hasSize(switch (call) {
            case CHECK -> 21;
            case WRITE -> 2 * 21;
            default -> 2 + 21;
        });
    }

    @ParameterizedTest
    @MethodSource(LOST_ANSWERS)
    void doesNotRepeatAWriteWhoseAnswerWasLostWhenAReadShowsIt(Write write, Fault fault) {
        MockedRegistry registry = write.registry();
        registry.loseAnswer(WRITE, fault);

        assertThat(write.on(registry).finish(write.after()).isSuccess()).isTrue();

        assertThat(registry.calls()).containsExactly(DESCRIBE, PUT, DESCRIBE, DESCRIBE);
    }

    @ParameterizedTest
    @MethodSource(LOST_ANSWERS)
    void repeatsAWriteWhoseAnswerWasLostWhenAReadDoesNotShowIt(Write write, Fault fault) {
        MockedRegistry registry = write.registry();
        registry.failCall(WRITE, fault);

        assertThat(write.on(registry).finish(write.after()).isSuccess()).isTrue();

        assertThat(registry.calls()).containsExactly(DESCRIBE, PUT, DESCRIBE, PUT, DESCRIBE);
    }

    @Test
    void leavesTheRulesThatAnotherWriterCreatedAfterALostAnswer() {
        MockedRegistry registry = new MockedRegistry();
        registry.failCall(WRITE, Fault.NETWORK);
        Operation create = Write.CREATE.on(registry);

        var waiting = create.start(Write.CREATE.after());
        registry.hold(ruleTo("sa-east-1"));
        var event = create.resume(waiting);

        assertThat(event.getErrorCode()).isEqualTo(HandlerErrorCode.AlreadyExists);
        assertThat(event.getResourceModel()).isEqualTo(identifier(REGISTRY_ID));
        assertThat(registry.stored()).isEqualTo(model(ruleTo("sa-east-1")));
    }

    @Test
    void doesNotTakeRulesOfAnotherWriterForACreationThatWasThrottled() {
        MockedRegistry registry = new MockedRegistry();
        registry.failCall(WRITE, Fault.THROTTLING);
        Operation create = Write.CREATE.on(registry);

        var waiting = create.start(Write.CREATE.after());
        registry.hold(ruleTo("eu-west-1"));

        assertThat(create.resume(waiting).getErrorCode()).isEqualTo(HandlerErrorCode.AlreadyExists);
    }

    @Test
    void countsFaultsAndLaggingReadsTogether() {
        MockedRegistry registry = new MockedRegistry();
        registry.failCall(WRITE, Fault.THROTTLING);
        registry.lagBy(Integer.MAX_VALUE);

        assertThat(Write.CREATE.on(registry).finish(Write.CREATE.after()).getErrorCode())
            .isEqualTo(HandlerErrorCode.NotStabilized);

        assertThat(registry.calls()).hasSize(2 + 2 + 20);
    }
}

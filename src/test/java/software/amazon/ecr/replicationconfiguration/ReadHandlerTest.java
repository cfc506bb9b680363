package software.amazon.ecr.replicationconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.DESCRIBE;
import static software.amazon.ecr.replicationconfiguration.testing.ProgressEventAssert.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.OTHER_REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.identifier;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleFor;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.testing.CallFault;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.MockedRegistry;

class ReadHandlerTest {
    private final MockedRegistry registry =
            new MockedRegistry(ruleTo("eu-west-1"), ruleFor(List.of("a/"), "us-east-1"));
    private final HandlerCalls read = new HandlerCalls(new ReadHandler(registry.clients()));

    @Test
    void returnsTheRulesWithOneCall() {
        assertThat(read.start(identifier(REGISTRY_ID)))
                .succeeded(model(ruleTo("eu-west-1"), ruleFor(List.of("a/"), "us-east-1")), null);

        assertThat(registry.calls()).containsExactly(DESCRIBE);
    }

    @Test
    void readsTheRegistryOfTheAccountWithoutAModel() {
        assertThat(read.start(null)).succeeded(model(ruleTo("eu-west-1"), ruleFor(List.of("a/"), "us-east-1")), null);
    }

    @Test
    void doesNotFindARegistryOfAnotherAccount() {
        assertThat(read.start(identifier(OTHER_REGISTRY_ID)))
                .failed(
                        HandlerErrorCode.NotFound,
                        "RegistryId: the registry '210987654321' is not the registry of this account. Use '123456789012', or the "
                                + "credentials of that account.",
                        null);

        assertThat(registry.calls()).isEmpty();
    }

    @Test
    void doesNotFindARegistryWithoutRules() {
        registry.hold();

        assertThat(read.start(identifier(REGISTRY_ID)))
                .failed(HandlerErrorCode.NotFound, "The registry '123456789012' has no replication rules.", null);
    }

    @Test
    void failsAtOnceEvenWhereTheFaultMayPass() {
        registry.failCall(1, CallFault.THROTTLING);

        assertThat(read.start(identifier(REGISTRY_ID)))
                .failed(
                        HandlerErrorCode.Throttling,
                        "ThrottlingException: Rate exceeded (Amazon ECR, request ID req-1)",
                        null);
    }
}

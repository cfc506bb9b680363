package software.amazon.ecr.replicationconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.DESCRIBE;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.PUT;
import static software.amazon.ecr.replicationconfiguration.testing.ProgressEventAssert.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.OTHER_REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.identifier;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.MockedRegistry;

class DeleteHandlerTest {
    private final MockedRegistry registry = new MockedRegistry(ruleTo("us-east-1"));
    private final HandlerCalls delete = new HandlerCalls(new DeleteHandler(registry.clients()));

    @Test
    void looksTakesAllRulesAndReadsBackAndReturnsNoModel() {
        assertThat(delete.start(identifier(REGISTRY_ID))).succeeded(null, null);

        assertThat(registry.calls()).containsExactly(DESCRIBE, PUT, DESCRIBE);
        assertThat(registry.stored()).isEqualTo(model());
    }

    @Test
    void takesTheRulesWhateverTheModelSaysTheyAre() {
        assertThat(delete.start(model(ruleTo("ap-south-1")))).succeeded(null, null);

        assertThat(registry.stored()).isEqualTo(model());
    }

    @Test
    void doesNotFindARegistryWithoutRules() {
        registry.hold();

        assertThat(delete.start(identifier(REGISTRY_ID)))
                .failed(HandlerErrorCode.NotFound, "The registry '123456789012' has no replication rules.", null);

        assertThat(registry.calls()).containsExactly(DESCRIBE);
    }

    @Test
    void doesNotFindARegistryOfAnotherAccount() {
        assertThat(delete.start(identifier(OTHER_REGISTRY_ID)))
                .failed(
                        HandlerErrorCode.NotFound,
                        "RegistryId: the registry '210987654321' is not the registry of this account. Use '123456789012', or the "
                                + "credentials of that account.",
                        null);

        assertThat(registry.calls()).isEmpty();
    }
}

package software.amazon.ecr.replicationconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.DESCRIBE;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.PUT;
import static software.amazon.ecr.replicationconfiguration.testing.ProgressEventAssert.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.OTHER_REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleFor;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.MockedRegistry;

class UpdateHandlerTest {
    private final MockedRegistry registry = new MockedRegistry(ruleTo("us-east-1"));
    private final HandlerCalls update = new HandlerCalls(new UpdateHandler(registry.clients()));

    @Test
    void looksWritesAndReadsBack() {
        assertThat(update.start(model(ruleTo("eu-west-1")))).succeeded(model(ruleTo("eu-west-1")), null);

        assertThat(registry.calls()).containsExactly(DESCRIBE, PUT, DESCRIBE);
        assertThat(registry.stored()).isEqualTo(model(ruleTo("eu-west-1")));
    }

    @Test
    void writesNothingWhenTheRulesAreThereAlready() {
        registry.hold(ruleTo("eu-west-1"), ruleFor(List.of("b/", "a/"), "us-east-1"));
        ResourceModel desired = model(ruleFor(List.of("a/", "b/"), "us-east-1"), ruleTo("eu-west-1"));

        assertThat(update.start(desired)).succeeded(desired, null);

        assertThat(registry.calls()).containsExactly(DESCRIBE);
    }

    @Test
    void updatesTheRegistryOfTheAccountWithoutARegistryId() {
        ResourceModel desired = model(ruleTo("eu-west-1"));
        desired.setRegistryId(null);

        assertThat(update.start(desired)).succeeded(model(ruleTo("eu-west-1")), null);
    }

    @Test
    void writesTheCanonicalFormOfAShorthand() {
        ReplicationRule shorthand = ReplicationRule.builder()
                .destination(new ReplicationDestination("eu-west-1", null))
                .build();
        ResourceModel desired = new ResourceModel(new ReplicationConfiguration(List.of(shorthand)), null);

        assertThat(update.start(desired)).succeeded(model(ruleTo("eu-west-1")), null);
    }

    @Test
    void createsNoRulesInARegistryWithoutAny() {
        registry.hold();

        assertThat(update.start(model(ruleTo("eu-west-1"))))
                .failed(HandlerErrorCode.NotFound, "The registry '123456789012' has no replication rules.", null);

        assertThat(registry.calls()).containsExactly(DESCRIBE);
    }

    @Test
    void doesNotFindARegistryOfAnotherAccount() {
        ResourceModel desired = model(ruleTo("eu-west-1"));
        desired.setRegistryId(OTHER_REGISTRY_ID);

        assertThat(update.start(desired))
                .failed(
                        HandlerErrorCode.NotFound,
                        "RegistryId: the registry '210987654321' is not the registry of this account. Use '123456789012', or the "
                                + "credentials of that account.",
                        null);

        assertThat(registry.calls()).isEmpty();
    }

    @Test
    void refusesARequestWithoutAModel() {
        assertThat(update.start(null))
                .failed(
                        HandlerErrorCode.InvalidRequest,
                        "ReplicationConfiguration: ReplicationConfiguration is missing or null.",
                        null);

        assertThat(registry.calls()).isEmpty();
    }
}

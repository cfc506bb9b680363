package software.amazon.ecr.replicationconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.DESCRIBE;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.PUT;
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
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.MockedRegistry;

class CreateHandlerTest {
    private static final String NOTE = "Images pushed from now on are replicated; images already in the registry are "
            + "not. A destination registry of another account must allow the replication in its registry policy.";

    private final MockedRegistry registry = new MockedRegistry();
    private final HandlerCalls create = new HandlerCalls(new CreateHandler(registry.clients()));

    @Test
    void looksWritesAndReadsBack() {
        assertThat(create.start(model(ruleTo("eu-west-1")))).succeeded(model(ruleTo("eu-west-1")), NOTE);

        assertThat(registry.calls()).containsExactly(DESCRIBE, PUT, DESCRIBE);
        assertThat(registry.stored()).isEqualTo(model(ruleTo("eu-west-1")));
    }

    @Test
    void writesAndReturnsTheCanonicalFormOfAShorthand() {
        ReplicationRule shorthand = ReplicationRule.builder()
                .destination(new ReplicationDestination("eu-west-1", null))
                .repositoryFilters(List.of(new RepositoryFilter("prod/*", "PREFIX")))
                .build();
        ResourceModel desired = new ResourceModel(new ReplicationConfiguration(List.of(shorthand)), null);
        ResourceModel canonical = model(ruleFor(List.of("prod/"), "eu-west-1"));

        assertThat(create.start(desired)).succeeded(canonical, NOTE);

        assertThat(registry.stored()).isEqualTo(canonical);
    }

    @Test
    void touchesNoRulesThatAreThereAlready() {
        registry.hold(ruleFor(List.of("prod/"), "us-east-1"));

        assertThat(create.start(model(ruleTo("eu-west-1"))))
                .failed(
                        HandlerErrorCode.AlreadyExists,
                        "The registry '123456789012' already has replication rules: 1 rule (prod/ → us-east-1 123456789012). They "
                                + "were left as they are. Import or adopt the resource with the identifier '123456789012', or delete "
                                + "the rules first.",
                        identifier(REGISTRY_ID));

        assertThat(registry.calls()).containsExactly(DESCRIBE);
    }

    @Test
    void doesNotTakeEqualRulesThatAreThereAlreadyForItsOwn() {
        registry.hold(ruleTo("eu-west-1"));

        assertThat(create.start(model(ruleTo("eu-west-1"))).getErrorCode()).isEqualTo(HandlerErrorCode.AlreadyExists);
    }

    @Test
    void refusesToSetAnotherRegistryId() {
        ResourceModel desired = model(ruleTo("eu-west-1"));
        desired.setRegistryId(OTHER_REGISTRY_ID);

        assertThat(create.start(desired))
                .failed(
                        HandlerErrorCode.InvalidRequest,
                        "RegistryId: '210987654321' cannot "
                                + "be set, it is read-only. Leave it out; it will be '123456789012'.",
                        null);

        assertThat(registry.calls()).isEmpty();
    }

    @Test
    void refusesARequestWithoutAModel() {
        assertThat(create.start(null))
                .failed(
                        HandlerErrorCode.InvalidRequest,
                        "ReplicationConfiguration: ReplicationConfiguration is missing or null.",
                        null);

        assertThat(registry.calls()).isEmpty();
    }
}

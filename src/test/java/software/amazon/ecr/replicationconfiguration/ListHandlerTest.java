package software.amazon.ecr.replicationconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.DESCRIBE;
import static software.amazon.ecr.replicationconfiguration.testing.ProgressEventAssert.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.testing.CallFault;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.MockedRegistry;

class ListHandlerTest {
    private final MockedRegistry registry = new MockedRegistry(ruleTo("eu-west-1"));
    private final HandlerCalls list = new HandlerCalls(new ListHandler(registry.clients()));

    @Test
    void listsTheOneConfigurationWithOneCall() {
        assertThat(list.start(new ResourceModel())).listed(model(ruleTo("eu-west-1")));

        assertThat(registry.calls()).containsExactly(DESCRIBE);
    }

    @Test
    void listsNothingForARegistryWithoutRules() {
        registry.hold();

        assertThat(list.start(new ResourceModel())).listed();
    }

    @Test
    void takesARequestWithoutAModel() {
        assertThat(list.start(null)).listed(model(ruleTo("eu-west-1")));
    }

    @Test
    void failsAtOnceEvenWhereTheFaultMayPass() {
        registry.failCall(1, CallFault.INTERNAL);

        assertThat(list.start(new ResourceModel()))
                .failed(
                        HandlerErrorCode.ServiceInternalError,
                        "ServerException: Try again (Amazon ECR, request ID req-1)",
                        null);
    }
}

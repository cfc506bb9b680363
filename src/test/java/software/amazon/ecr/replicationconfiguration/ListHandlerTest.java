package software.amazon.ecr.replicationconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.MockedRegistry.DESCRIBE;
import static software.amazon.ecr.replicationconfiguration.Models.model;
import static software.amazon.ecr.replicationconfiguration.Models.ruleTo;
import static software.amazon.ecr.replicationconfiguration.ProgressEventAssert.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

class ListHandlerTest {
    private final MockedRegistry registry = new MockedRegistry(ruleTo("eu-west-1"));
    private final Operation list = new Operation(new ListHandler(registry.clients()));

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
        registry.failCall(1, Fault.INTERNAL);

        assertThat(list.start(new ResourceModel())).failed(HandlerErrorCode.ServiceInternalError,
            "ServerException: Try again (Amazon ECR, request ID req-1)", null);
    }
}

package software.amazon.ecr.replicationconfiguration.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;

class ProvidedTypeTest {
    @Test
    void isTheOneThatTheProviderWasBuiltFor() {
        assertThat(ProvidedType.TYPE).isEqualTo(new ResourceType(ResourceModel.TYPE_NAME, List.of("RegistryId")));
    }
}

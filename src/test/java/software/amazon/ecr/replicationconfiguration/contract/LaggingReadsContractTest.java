package software.amazon.ecr.replicationconfiguration.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;

/** The contract, on a registry whose reads show a write only at the third attempt. */
class LaggingReadsContractTest extends ContractSuite {
    private static EmbeddedRegistry registry;
    private static ResourceProvider provider;

    @BeforeAll
    static void startRegistry() {
        registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT.withReadDelay(2));
        provider = ProvidedType.provider(EcrClients.at(registry.endpoint()), line -> {});
    }

    @AfterAll
    static void stopRegistry() {
        registry.close();
    }

    @Override
    ResourceProvider provider() {
        return provider;
    }
}

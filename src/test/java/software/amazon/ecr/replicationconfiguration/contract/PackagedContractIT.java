package software.amazon.ecr.replicationconfiguration.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
import software.amazon.ecr.replicationconfiguration.packaged.PackagedProvider;

/** The contract, through the handler jar. Reads lag, so that operations are continued. */
class PackagedContractIT extends ContractSuite {
    private static EmbeddedRegistry registry;
    private static PackagedProvider provider;

    @BeforeAll
    static void start() {
        registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT.withReadDelay(1));
        provider = PackagedProvider.start(registry.endpoint());
    }

    @AfterAll
    static void stop() {
        provider.close();
        registry.close();
    }

    @Override
    ResourceProvider provider() {
        return provider;
    }
}

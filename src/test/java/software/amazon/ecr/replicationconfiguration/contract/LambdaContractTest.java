package software.amazon.ecr.replicationconfiguration.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
import software.amazon.ecr.replicationconfiguration.local.server.LambdaProvider;
import software.amazon.ecr.replicationconfiguration.local.server.LocalServer;
import software.amazon.ecr.replicationconfiguration.local.server.ServerConfiguration;

/** The contract, through the Lambda endpoint, as {@code cfn test} goes about it. */
class LambdaContractTest extends ContractSuite {
    private static LocalServer server;
    private static ResourceProvider provider;

    @BeforeAll
    static void startServer() {
        server = LocalServer.start(ServerConfiguration.DEFAULT);
        provider = new LambdaProvider(server.endpoint());
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    ResourceProvider provider() {
        return provider;
    }
}

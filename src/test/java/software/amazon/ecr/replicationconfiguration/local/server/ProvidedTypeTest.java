package software.amazon.ecr.replicationconfiguration.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;

class ProvidedTypeTest {

    private static final String REQUEST = JsonRequest.of(Action.READ)
            .properties("{\"RegistryId\": \"999999999999\"}")
            .json();

    private final List<String> log = new ArrayList<>();
    private final ResourceProvider provider =
            ProvidedType.provider(EcrClients.at(URI.create("http://127.0.0.1:1")), log::add);

    @Test
    void isTheOneThatTheProviderWasBuiltFor() {
        assertThat(ProvidedType.TYPE).isEqualTo(new ResourceType(ResourceModel.TYPE_NAME, List.of("RegistryId")));
    }

    @Test
    void answersWithTheProgressEventOfTheHandler() {
        assertThat(provider.invoke(REQUEST))
                .contains("\"status\":\"FAILED\"", "\"errorCode\":\"NotFound\"", "'999999999999' is not the registry");
    }

    @Test
    void answersAMalformedRequestWithAFailure() {
        assertThat(provider.invoke("{")).contains("\"status\":\"FAILED\"", "\"errorCode\":\"InvalidRequest\"");
    }

    @Test
    void passesOnWhatTheHandlerLogs() {
        provider.invoke(REQUEST);

        assertThat(log).anySatisfy(line -> assertThat(line).contains("is not the registry of this account"));
    }

    @Test
    void leavesFilesInTheTemporaryDirectoryAlone() throws Exception {
        Path file = Files.createTempFile("precious", null);
        try {
            provider.invoke(REQUEST);

            assertThat(file).exists();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

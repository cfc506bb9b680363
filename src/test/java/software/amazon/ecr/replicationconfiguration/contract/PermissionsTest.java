package software.amazon.ecr.replicationconfiguration.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;

/** Each handler calls exactly what its permission list in the schema allows, so the list is neither short nor long. */
class PermissionsTest {
    private static final String IDENTIFIER = "{\"RegistryId\": \"123456789012\"}";
    /** Amazon ECR creates the service-linked role on the caller's behalf; no handler calls IAM. */
    private static final String ON_BEHALF = "iam:CreateServiceLinkedRole";

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT.withReadDelay(1));
    private final ProviderClient handler = new ProviderClient(
            ProvidedType.provider(EcrClients.at(registry.endpoint()), line -> {}), "123456789012", "us-east-1");

    @AfterEach
    void stopRegistry() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({"CREATE, false", "READ, true", "UPDATE, true", "DELETE, true", "LIST, true"})
    void handlerCallsWhatItsPermissionsAllow(String action, boolean onExisting) throws IOException {
        InputSet inputs = InputSet.all().findFirst().orElseThrow();
        if (onExisting) {
            handler.run("CREATE", inputs.create());
        }
        int before = registry.calls().size();

        ObjectNode event = handler.run(
                action,
                switch (action) {
                    case "CREATE" -> inputs.create();
                    case "UPDATE" -> inputs.update();
                    default -> new ObjectMapper().readTree(IDENTIFIER);
                });

        assertThat(event.path("status").asText()).as(event.toString()).isEqualTo("SUCCESS");
        assertThat(calledSince(before)).isEqualTo(allowed(action));
    }

    private Set<String> calledSince(int number) {
        return registry.calls().stream()
                .skip(number)
                .map(call -> "ecr:" + call.operation())
                .collect(Collectors.toSet());
    }

    private static Set<String> allowed(String action) throws IOException {
        JsonNode permissions = new ObjectMapper()
                .readTree(new File("aws-ecr-replicationconfiguration.json"))
                .at("/handlers/" + action.toLowerCase(Locale.ROOT) + "/permissions");
        return StreamSupport.stream(permissions.spliterator(), false)
                .map(JsonNode::asText)
                .filter(permission -> !permission.equals(ON_BEHALF))
                .collect(Collectors.toSet());
    }
}

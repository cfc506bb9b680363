package software.amazon.ecr.replicationconfiguration.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.testing.TransformedModel;
import software.amazon.ecr.replicationconfiguration.validation.ModelValidatorTest;

/**
 * The schema's {@code propertyTransform}, which CloudFormation applies to a template's properties before it compares
 * them with what the read handler returns, means the same as the {@link Canonicaliser}.
 */
class PropertyTransformTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGISTRY_ID = "111122223333";

    static List<Path> models() throws IOException {
        return ModelValidatorTest.valid();
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesWhatTheCanonicaliserGives(Path model) throws IOException {
        assertThat(TransformedModel.of(withRegistryId(model))).isEqualTo(canonicalise(withRegistryId(model)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void leavesTheCanonicalFormAsItIs(Path model) throws IOException {
        JsonNode canonical = canonicalise(withRegistryId(model));

        assertThat(TransformedModel.of(canonical)).isEqualTo(canonical);
    }

    @Test
    void leavesRegistryIdsOutWhileTheRegistryIsUnknown() throws IOException {
        JsonNode model = JSON.readTree(
                "{\"ReplicationConfiguration\":{\"Rules\":[{\"Destination\":{\"Region\":\"eu-west-1\"}}]}}");

        assertThat(TransformedModel.of(model).at("/ReplicationConfiguration/Rules"))
                .isEqualTo(JSON.readTree("[{\"Destinations\":[{\"Region\":\"eu-west-1\"}]}]"));
    }

    private static JsonNode withRegistryId(Path model) throws IOException {
        return ((ObjectNode) JSON.readTree(model.toFile())).put("RegistryId", REGISTRY_ID);
    }

    private static JsonNode canonicalise(JsonNode model) throws IOException {
        ResourceModel canonical = Canonicaliser.canonicalise(JSON.treeToValue(model, ResourceModel.class), REGISTRY_ID);
        return JSON.readTree(new Serializer().serialize(canonical));
    }
}

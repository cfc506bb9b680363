package software.amazon.ecr.replicationconfiguration.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison.PropertyTransform;

/** What drift detection makes of a model before it compares. */
public final class TransformedModel {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TransformedModel() {}

    /** Returns the model after the {@code propertyTransform} of the type's schema. */
    public static JsonNode of(JsonNode model) throws IOException {
        JsonNode schema =
                JSON.readTree(Path.of("aws-ecr-replicationconfiguration.json").toFile());
        return new PropertyTransform(schema).apply((ObjectNode) model);
    }
}

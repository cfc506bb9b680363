package software.amazon.ecr.replicationconfiguration.testing;

import static com.dashjoin.jsonata.Jsonata.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What drift detection makes of a model before it compares: the schema's {@code propertyTransform}, in JSONata. */
public final class PropertyTransform {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PropertyTransform() {}

    /** Returns the model with the property that each pointer names replaced by what its expression makes of the model. */
    public static JsonNode apply(JsonNode model) throws IOException {
        JsonNode transformed = model.deepCopy();
        JsonNode schema =
                JSON.readTree(Path.of("aws-ecr-replicationconfiguration.json").toFile());
        for (Map.Entry<String, JsonNode> transform :
                schema.path("propertyTransform").properties()) {
            String path = transform.getKey().replaceFirst("^/properties", "");
            int last = path.lastIndexOf('/');
            Object value = jsonata(transform.getValue().asText()).evaluate(JSON.convertValue(model, Object.class));
            ((ObjectNode) transformed.at(path.substring(0, last)))
                    .set(path.substring(last + 1), JSON.valueToTree(value));
        }
        return transformed;
    }
}

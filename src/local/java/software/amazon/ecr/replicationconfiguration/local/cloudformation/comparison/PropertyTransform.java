package software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison;

import static com.dashjoin.jsonata.Jsonata.jsonata;

import com.dashjoin.jsonata.JException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/**
 * The {@code propertyTransform} of a resource type schema: JSONata expressions that make of declared properties what
 * the read handler returns of them.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html">
 *     Resource type definition schema</a>
 */
public final class PropertyTransform {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROPERTIES = "/properties";

    private final Map<JsonPointer, String> expressions = new LinkedHashMap<>();

    public PropertyTransform(JsonNode schema) {
        schema.path("propertyTransform")
                .properties()
                .forEach(entry -> expressions.put(
                        JsonPointer.compile(entry.getKey().substring(PROPERTIES.length())),
                        entry.getValue().asText()));
    }

    /**
     * Returns the properties with each that has an expression replaced by what the expression makes of all of them.
     *
     * @param properties a property that is not among them is not transformed
     * @throws TemplateException if an expression cannot be applied to them
     */
    public ObjectNode apply(ObjectNode properties) {
        ObjectNode transformed = properties.deepCopy();
        expressions.forEach((pointer, expression) -> {
            if (!properties.at(pointer).isMissingNode()) {
                ((ObjectNode) transformed.at(pointer.head()))
                        .set(pointer.last().getMatchingProperty(), value(expression, properties));
            }
        });
        return transformed;
    }

    private static JsonNode value(String expression, ObjectNode properties) {
        try {
            // An expression that was parsed before is not safe for several threads.
            return JSON.valueToTree(jsonata(expression).evaluate(JSON.convertValue(properties, Object.class)));
        } catch (JException e) {
            throw new TemplateException(
                    "The schema's propertyTransform cannot be applied to the properties: " + e.getMessage());
        }
    }
}

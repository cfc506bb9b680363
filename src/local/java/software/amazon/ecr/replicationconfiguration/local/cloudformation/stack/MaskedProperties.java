package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * Properties as clients see them: wherever a text holds the value of a NoEcho parameter, that is masked. A value that
 * a function has taken apart is not recognised.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">
 *     Parameters</a>
 */
public final class MaskedProperties {
    /** What a client sees of the value of a NoEcho parameter. */
    public static final String MASK = "****";

    private MaskedProperties() {}

    static String of(ObjectNode properties, List<String> secrets) {
        return masked(properties, secrets).toString();
    }

    /** @param text holds values as they are, or as JSON has them */
    static String of(String text, List<String> secrets) {
        String masked = text;
        for (String secret : secrets) {
            String quoted = TextNode.valueOf(secret).toString();
            masked = masked.replace(secret, MASK).replace(quoted.substring(1, quoted.length() - 1), MASK);
        }
        return masked;
    }

    private static JsonNode masked(JsonNode node, List<String> secrets) {
        if (node.isTextual()) {
            String text = node.textValue();
            for (String secret : secrets) {
                text = text.replace(secret, MASK);
            }
            return TextNode.valueOf(text);
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(entry -> object.set(entry.getKey(), masked(entry.getValue(), secrets)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(masked(item, secrets)));
            return array;
        }
        return node;
    }
}

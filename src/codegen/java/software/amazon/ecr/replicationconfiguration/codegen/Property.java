package software.amazon.ecr.replicationconfiguration.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A property of an object type.
 *
 * @param name as the template writes it
 * @param javaType the type of the Java field
 * @param objectType the object type that it holds, itself or as list items, if any
 * @param required whether the object must have it
 * @param node the property's schema, for its description and constraints
 */
record Property(String name, String javaType, Optional<String> objectType, boolean required, JsonNode node) {
    private static final String DEFINITIONS = "#/definitions/";
    private static final Map<String, String> JAVA_TYPES =
        Map.of("string", "String", "integer", "Integer", "number", "Double", "boolean", "Boolean");
    private static final Set<String> KEYWORDS = Set.of("description", "type", "$ref", "pattern", "minLength",
        "maxLength", "enum", "items", "insertionOrder", "minItems", "maxItems");

    static Property read(String name, JsonNode node, boolean required, String pointer) {
        return new Property(name, javaType(node, pointer), objectType(node), required, node);
    }

    /** The name of the Java field. */
    String fieldName() {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    boolean isList() {
        return node.has("items");
    }

    private static String javaType(JsonNode node, String pointer) {
        Keywords.only(KEYWORDS, node, pointer);
        if (node.has("$ref")) {
            return objectType(node).orElseThrow(
                () -> new SchemaException(pointer + "/$ref", "only " + DEFINITIONS + "<name> can be referred to"));
        }
        String type = node.path("type").asText();
        if (type.equals("array")) {
            return "List<" + javaType(node.path("items"), pointer + "/items") + ">";
        }
        if (!JAVA_TYPES.containsKey(type)) {
            throw new SchemaException(pointer + "/type", "the generator does not know the type '" + type + "'");
        }
        return JAVA_TYPES.get(type);
    }

    private static Optional<String> objectType(JsonNode node) {
        String reference = node.has("items") ? node.at("/items/$ref").asText() : node.path("$ref").asText();
        return reference.startsWith(DEFINITIONS)
            ? Optional.of(reference.substring(DEFINITIONS.length()))
            : Optional.empty();
    }
}

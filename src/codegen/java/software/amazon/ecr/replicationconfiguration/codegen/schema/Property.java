package software.amazon.ecr.replicationconfiguration.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * A property of an object type: a scalar, an object type, or a list of either.
 *
 * @param name as the template writes it
 * @param typeName the name of its type or, if it is a list, of its items': a definition's, or {@code String},
 *        {@code Integer}, {@code Double} or {@code Boolean}
 * @param isObject whether that is a definition's name
 * @param isList whether it is a list
 * @param isRequired whether the object must have it
 * @param node the property's schema, for its description and constraints
 */
public record Property(
        String name, String typeName, boolean isObject, boolean isList, boolean isRequired, JsonNode node) {
    private static final String DEFINITIONS = "#/definitions/";
    private static final Map<String, String> JAVA_TYPES =
            Map.of("string", "String", "integer", "Integer", "number", "Double", "boolean", "Boolean");
    private static final Set<String> SCALAR_KEYWORDS =
            Set.of("description", "type", "pattern", "minLength", "maxLength", "enum");
    private static final Set<String> OBJECT_KEYWORDS = Set.of("description", "$ref");
    private static final Set<String> LIST_KEYWORDS =
            Set.of("description", "type", "items", "insertionOrder", "minItems", "maxItems");
    private static final Set<String> ITEM_KEYWORDS = Set.of("type", "$ref");

    static Property read(String name, JsonNode node, boolean isRequired, Set<String> definitions, String pointer) {
        if (!name.matches("[A-Z][A-Za-z0-9]*") || SourceVersion.isKeyword(fieldName(name))) {
            throw new SchemaException(
                    pointer,
                    "a property's name begins with a capital, has letters and digits only, and is not a Java keyword");
        }
        boolean isList = node.path("type").asText().equals("array");
        JsonNode value = isList ? node.path("items") : node;
        String typeName = typeName(value, definitions, isList ? pointer + "/items" : pointer);
        boolean isObject = value.has("$ref");
        Keywords.only(isList ? LIST_KEYWORDS : isObject ? OBJECT_KEYWORDS : SCALAR_KEYWORDS, node, pointer);
        if (isList) {
            Keywords.only(ITEM_KEYWORDS, value, pointer + "/items");
        }
        return new Property(name, typeName, isObject, isList, isRequired, node);
    }

    /** Whether the order of the list's items carries a meaning. */
    public boolean hasInsertionOrder() {
        return node.path("insertionOrder").asBoolean(true);
    }

    /** The name of the Java field. */
    public String fieldName() {
        return fieldName(name);
    }

    /** The type of the Java field. */
    public String javaType() {
        return isList ? "List<" + typeName + ">" : typeName;
    }

    private static String fieldName(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String typeName(JsonNode value, Set<String> definitions, String pointer) {
        if (value.has("$ref")) {
            String reference = value.path("$ref").asText();
            String name = reference.replaceFirst("^" + DEFINITIONS, "");
            if (!reference.startsWith(DEFINITIONS) || !definitions.contains(name)) {
                throw new SchemaException(
                        pointer + "/$ref",
                        "'" + reference + "' is not " + DEFINITIONS + "<name> of a definition in this schema");
            }
            return name;
        }
        String type = value.path("type").isTextual()
                ? value.path("type").asText()
                : value.path("type").toString();
        if (type.equals("object")) {
            throw new SchemaException(pointer, "an object must be one of the definitions, referred to with $ref");
        }
        if (!JAVA_TYPES.containsKey(type)) {
            throw new SchemaException(pointer + "/type", "the generator does not know the type '" + type + "' here");
        }
        return JAVA_TYPES.get(type);
    }
}

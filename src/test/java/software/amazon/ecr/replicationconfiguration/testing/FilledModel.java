package software.amazon.ecr.replicationconfiguration.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model in JSON that has every property that the schema has, each with a value that no other has. It is made by
 * walking the schema, so it has a new property as soon as the schema has it.
 */
public final class FilledModel {
    private static final String RULE = "/ReplicationConfiguration/Rules/0";
    /** One of these fits the pattern of every text in the schema; a new pattern may need another. */
    private static final List<String> TEXTS = List.of("%012d", "text-%d");

    private final JsonNode schema;
    private final ObjectNode canonical;
    private final List<String> leaves = new ArrayList<>();
    private int values;

    public FilledModel() {
        try {
            schema = new ObjectMapper().readTree(new File("aws-ecr-replicationconfiguration.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        canonical = object(schema, "");
        canonical.put("RegistryId", TestModels.REGISTRY_ID);
    }

    /** In canonical form: without the shorthand {@code Destination}. */
    public ObjectNode canonical() {
        return canonical.deepCopy();
    }

    /** The same, with {@code Destination} in place of {@code Destinations}. */
    public ObjectNode shorthand() {
        ObjectNode model = canonical();
        ObjectNode rule = (ObjectNode) model.at(RULE);
        rule.set("Destination", rule.remove("Destinations").get(0));
        return model;
    }

    /** The JSON pointer of each value inside of a rule, but for those that have one canonical value only. */
    public Stream<String> rulePointers() {
        return leaves.stream().filter(pointer -> pointer.startsWith(RULE) && !pointer.endsWith("/FilterType"));
    }

    /**
     * In canonical form with another text in place of the value, or without the object that holds it if it is not a
     * text.
     */
    public ObjectNode without(String pointer) {
        ObjectNode model = canonical();
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        if (model.at(pointer).isTextual()) {
            ((ObjectNode) model.at(parent)).put(pointer.substring(parent.length() + 1), "another");
        } else if (parent.equals(RULE)) {
            ((ObjectNode) model.at(parent)).remove(pointer.substring(parent.length() + 1));
        } else {
            ((ObjectNode) model.at(RULE)).remove(parent.substring(RULE.length() + 1));
        }
        return model;
    }

    private ObjectNode object(JsonNode type, String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (var property : type.path("properties").properties()) {
            if (!property.getKey().equals("Destination")) {
                object.set(property.getKey(), value(property.getValue(), pointer + "/" + property.getKey()));
            }
        }
        return object;
    }

    private JsonNode value(JsonNode type, String pointer) {
        if (type.has("$ref")) {
            return object(schema.at(type.path("$ref").asText().substring(1)), pointer);
        }
        if (type.path("type").asText().equals("array")) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            return items.add(value(type.path("items"), pointer + "/0"));
        }
        leaves.add(pointer);
        values++;
        return switch (type.path("type").asText()) {
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            case "integer" -> JsonNodeFactory.instance.numberNode(values);
            case "number" -> JsonNodeFactory.instance.numberNode(values + 0.5);
            case "string" ->
                JsonNodeFactory.instance.textNode(
                        type.has("enum") ? type.path("enum").get(0).asText() : text(type, pointer));
            default -> throw new AssertionError(pointer + ": give this type a value here");
        };
    }

    private String text(JsonNode type, String pointer) {
        return TEXTS.stream()
                .map(text -> text.formatted(values))
                .filter(text -> text.matches(type.path("pattern").asText(".*")))
                .reduce((some, last) -> last)
                .orElseThrow(() -> new AssertionError(pointer + ": no text here fits its pattern; add one that does"));
    }
}

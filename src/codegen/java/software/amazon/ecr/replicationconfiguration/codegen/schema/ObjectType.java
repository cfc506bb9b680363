package software.amazon.ecr.replicationconfiguration.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An object of the schema: the resource itself or one of its definitions.
 *
 * @param name the Java class's name
 * @param description what it is, in Markdown
 * @param properties in the schema's order, which is the order of the constructor's parameters
 * @param alternatives lists of properties of which exactly one is given ({@code oneOf} over {@code required}), or empty
 */
public record ObjectType(String name, String description, List<Property> properties, List<List<String>> alternatives) {
    /** @param definitions the names of the definitions that properties can refer to */
    static ObjectType read(String name, JsonNode node, Set<String> definitions, String pointer) {
        if (node.path("additionalProperties").asBoolean(true)) {
            throw new SchemaException(pointer + "/additionalProperties", "must be false");
        }
        List<String> required = required(node, node, pointer);
        List<List<String>> alternatives = new ArrayList<>();
        for (JsonNode alternative : node.path("oneOf")) {
            String place = pointer + "/oneOf/" + alternatives.size();
            Keywords.only(Set.of("required"), alternative, place);
            alternatives.add(required(alternative, node, place));
        }
        List<Property> properties = new ArrayList<>();
        for (var property : node.path("properties").properties()) {
            properties.add(Property.read(
                    property.getKey(),
                    property.getValue(),
                    required.contains(property.getKey()),
                    definitions,
                    pointer + "/properties/" + property.getKey()));
        }
        if (properties.isEmpty()) {
            throw new SchemaException(pointer + "/properties", "an object must have properties");
        }
        return new ObjectType(
                name, node.path("description").asText(), List.copyOf(properties), List.copyOf(alternatives));
    }

    private static List<String> required(JsonNode node, JsonNode object, String pointer) {
        List<String> names = new ArrayList<>();
        for (JsonNode name : node.path("required")) {
            if (!object.path("properties").has(name.asText())) {
                throw new SchemaException(pointer + "/required/" + names.size(), "there is no property " + name);
            }
            names.add(name.asText());
        }
        return List.copyOf(names);
    }
}

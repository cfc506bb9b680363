package software.amazon.ecr.replicationconfiguration.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An object of the schema: the resource itself or one of its definitions.
 *
 * @param name the Java class's name
 * @param description what it is, in Markdown
 * @param properties in the schema's order, which is the order of the constructor's parameters
 * @param alternatives sets of properties of which exactly one is given ({@code oneOf} over {@code required}), or empty
 */
record ObjectType(String name, String description, List<Property> properties, List<Set<String>> alternatives) {
    static ObjectType read(String name, JsonNode node, String pointer) {
        if (node.path("additionalProperties").asBoolean(true)) {
            throw new SchemaException(pointer, "additionalProperties must be false");
        }
        Set<String> required = names(node.path("required"));
        List<Set<String>> alternatives = new ArrayList<>();
        for (JsonNode alternative : node.path("oneOf")) {
            Keywords.only(Set.of("required"), alternative, pointer + "/oneOf");
            alternatives.add(names(alternative.path("required")));
        }
        List<Property> properties = new ArrayList<>();
        node.path("properties").fields().forEachRemaining(property -> properties.add(Property.read(property.getKey(),
            property.getValue(), required.contains(property.getKey()), pointer + "/properties/" + property.getKey())));
        return new ObjectType(name, node.path("description").asText(), List.copyOf(properties),
            List.copyOf(alternatives));
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new HashSet<>();
        array.forEach(item -> names.add(item.asText()));
        return names;
    }
}

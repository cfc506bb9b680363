package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the orchestrator has to know of a resource type.
 *
 * @param name              such as {@code AWS::ECR::ReplicationConfiguration}
 * @param primaryIdentifier the names of the properties that identify a resource
 */
public record ResourceType(String name, List<String> primaryIdentifier) {

    private static final String PROPERTIES = "/properties/";

    public ResourceType {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        primaryIdentifier = List.copyOf(primaryIdentifier);
        if (primaryIdentifier.isEmpty()) {
            throw new IllegalArgumentException("primaryIdentifier must name at least one property of " + name);
        }
    }

    /**
     * Reads the type from its resource type schema.
     *
     * @throws IllegalArgumentException if the primary identifier is not made of properties of the resource itself
     * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html">
     *     Resource type definition schema</a>
     */
    public static ResourceType ofSchema(JsonNode schema) {
        String name = schema.path("typeName").asText();
        return new ResourceType(
                name,
                schema.path("primaryIdentifier")
                        .valueStream()
                        .map(pointer -> property(name, pointer.asText()))
                        .toList());
    }

    /** Returns a new object that holds only the identifying properties of the model, as far as it has them. */
    public ObjectNode identifierOf(JsonNode model) {
        ObjectNode identifier = JsonNodeFactory.instance.objectNode();
        for (String property : primaryIdentifier) {
            if (model.hasNonNull(property)) {
                identifier.set(property, model.get(property));
            }
        }
        return identifier;
    }

    /** Returns whether the model has a value for every identifying property. */
    public boolean isIdentifiedBy(JsonNode model) {
        return model != null && primaryIdentifier.stream().allMatch(model::hasNonNull);
    }

    /**
     * Returns the identifier as one text, the way Cloud Control API writes it: the values of a compound one are
     * separated by {@code |}.
     *
     * @see <a href="https://docs.aws.amazon.com/cloudcontrolapi/latest/userguide/resource-identifier.html">
     *     Identifying resources</a>
     */
    public String identifierText(JsonNode model) {
        return primaryIdentifier.stream()
                .map(property -> model.path(property).asText())
                .collect(joining("|"));
    }

    /** Returns the properties that {@link #identifierText} was made of. */
    public ObjectNode keyOf(String identifierText) {
        String[] values = identifierText.split("\\|", primaryIdentifier.size());
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < values.length; i++) {
            key.put(primaryIdentifier.get(i), values[i]);
        }
        return key;
    }

    private static String property(String typeName, String pointer) {
        if (!pointer.startsWith(PROPERTIES) || pointer.indexOf('/', PROPERTIES.length()) >= 0) {
            throw new IllegalArgumentException(typeName
                    + ": primaryIdentifier must point to properties of the resource itself, not to " + pointer);
        }
        return pointer.substring(PROPERTIES.length());
    }
}

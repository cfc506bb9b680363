package software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The part of a resource type schema that describes one value.
 *
 * @param root    the whole schema
 * @param written the part as it is written; a missing node if the schema does not describe the value
 */
record PropertySchema(JsonNode root, JsonNode written) {
    static PropertySchema of(JsonNode root) {
        return new PropertySchema(root, root);
    }

    PropertySchema property(String name) {
        return new PropertySchema(root, definition().path("properties").path(name));
    }

    PropertySchema items() {
        return new PropertySchema(root, definition().path("items"));
    }

    /** Returns whether the order of a list carries meaning, as it does unless the schema says otherwise. */
    boolean isOrdered() {
        return (written.has("insertionOrder") ? written : definition())
                .path("insertionOrder")
                .asBoolean(true);
    }

    private JsonNode definition() {
        return written.has("$ref") ? root.at(written.get("$ref").asText().substring(1)) : written;
    }
}

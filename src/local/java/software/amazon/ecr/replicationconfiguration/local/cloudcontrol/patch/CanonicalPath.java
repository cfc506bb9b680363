package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * Where the canonical state has the value that a path into the shorthand leads to.
 *
 * @param property the property that only the shorthand has
 * @param path     the path in the canonical state
 * @param isList   whether the canonical state has a list there, with the value as its only item
 */
public record CanonicalPath(String property, String path, boolean isList) {

    public CanonicalPath {
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(path, "path");
    }

    /** Changes an operation that has the path into the shorthand in this member. */
    void rewrite(ObjectNode operation, String member) {
        operation.put(member, path);
        if (isList && operation.has("value")) {
            operation.set("value", JsonNodeFactory.instance.arrayNode().add(operation.get("value")));
        }
    }
}

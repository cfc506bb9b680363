package software.amazon.ecr.replicationconfiguration.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares models the way the schema defines them: the order of items in a list carries no meaning. */
final class Models {

    private Models() {}

    static boolean sameMeaning(JsonNode some, JsonNode other) {
        return meaning(some).equals(meaning(other));
    }

    private static Object meaning(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, property -> meaning(property.getValue())));
        }
        return node.isArray() ? node.valueStream().map(Models::meaning).collect(Collectors.toSet()) : node;
    }
}

package software.amazon.ecr.replicationconfiguration.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Refuses schema keywords that the generator would otherwise silently ignore. */
final class Keywords {
    private Keywords() {}

    /** @throws SchemaException naming the JSON pointer of the first keyword of {@code node} that is not known */
    static void only(Set<String> known, JsonNode node, String pointer) {
        node.fieldNames().forEachRemaining(keyword -> {
            if (!known.contains(keyword)) {
                throw new SchemaException(
                        pointer + "/" + keyword,
                        "the generator does not know this keyword here, only " + new TreeSet<>(known));
            }
        });
    }
}

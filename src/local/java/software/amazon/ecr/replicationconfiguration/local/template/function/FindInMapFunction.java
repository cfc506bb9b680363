package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** {@code Fn::FindInMap}: the value that the Mappings section has for two keys. */
final class FindInMapFunction implements IntrinsicFunction {
    @Override
    public String name() {
        return "Fn::FindInMap";
    }

    @Override
    public JsonNode apply(FunctionCall call) {
        call.requireItems(3, 3, "[map, top-level key, second-level key]");
        JsonNode found = call.resolver().mappings();
        StringBuilder path = new StringBuilder("Mappings");
        for (int i = 0; i < 3; i++) {
            String key = call.text(i, "each key");
            if (!found.has(key)) {
                List<String> keys = new ArrayList<>();
                found.fieldNames().forEachRemaining(keys::add);
                throw call.error("finds no key %s in %s; the keys there are %s"
                        .formatted(call.shown(key), path, keys.isEmpty() ? "none" : String.join(", ", keys)));
            }
            found = found.get(key);
            path.append('/').append(call.shown(key));
        }
        return call.resolver().resolve(found, path.toString());
    }
}

package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;

/** {@code Fn::Split}: the texts between the delimiters of a text. */
final class SplitFunction implements IntrinsicFunction {
    @Override
    public String name() {
        return "Fn::Split";
    }

    @Override
    public JsonNode apply(FunctionCall call) {
        call.requireItems(2, 2, "[delimiter, text]");
        String delimiter = call.text(0, "the delimiter");
        if (delimiter.isEmpty()) {
            throw call.error("needs a delimiter of at least one character");
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (String part : call.text(1, "what to split").split(Pattern.quote(delimiter), -1)) {
            parts.add(part);
        }
        return parts;
    }
}

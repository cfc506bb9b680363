package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** {@code Fn::Join}: the texts of a list, with a delimiter between them. */
final class JoinFunction implements IntrinsicFunction {
    @Override
    public String name() {
        return "Fn::Join";
    }

    @Override
    public JsonNode apply(FunctionCall call) {
        call.requireItems(2, 2, "[delimiter, [text, ...]]");
        return TextNode.valueOf(String.join(call.text(0, "the delimiter"), call.texts(1, "the texts")));
    }
}

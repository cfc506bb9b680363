package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code Fn::Select}: one item of a list, counted from 0. */
final class SelectFunction implements IntrinsicFunction {
    @Override
    public String name() {
        return "Fn::Select";
    }

    @Override
    public JsonNode apply(FunctionCall call) {
        call.requireItems(2, 2, "[index, [item, ...]]");
        String index = call.text(0, "the index");
        JsonNode list = call.item(1);
        if (!list.isArray()) {
            throw call.error("needs a list to select from");
        }
        if (!index.matches("[0-9]{1,6}") || Integer.parseInt(index) >= list.size()) {
            throw call.error("has the index %s, but the list has %d item(s), counted from 0"
                    .formatted(call.shown(index), list.size()));
        }
        return list.get(Integer.parseInt(index));
    }
}

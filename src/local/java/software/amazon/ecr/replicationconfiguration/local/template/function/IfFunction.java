package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code Fn::If}: one of two values, by a condition. The other one is not resolved. */
final class IfFunction implements IntrinsicFunction {
    @Override
    public String name() {
        return "Fn::If";
    }

    @Override
    public JsonNode apply(FunctionCall call) {
        call.requireItems(3, 3, "[name of a condition, value if true, value if false]");
        boolean holds = call.resolver().conditions().isTrue(call.argument().get(0), call.itemPath(0));
        return call.item(holds ? 1 : 2);
    }
}

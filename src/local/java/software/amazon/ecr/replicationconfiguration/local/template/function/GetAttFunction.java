package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code Fn::GetAtt}: an attribute of a resource of the stack. */
final class GetAttFunction implements IntrinsicFunction {
    @Override
    public String name() {
        return "Fn::GetAtt";
    }

    @Override
    public JsonNode apply(FunctionCall call) {
        JsonNode argument = call.argument();
        String[] names = argument.isTextual()
                ? argument.textValue().split("\\.", 2)
                : new String[] {argument.path(0).asText(), argument.path(1).asText()};
        if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
            throw call.error("takes [logical id, attribute]");
        }
        return call.resolver()
                .references()
                .attribute(names[0], names[1], call.path())
                .orElseThrow(() ->
                        call.error(FunctionCall.shown(argument) + " needs a deployed stack" + Functions.AS_PARAMETER));
    }
}

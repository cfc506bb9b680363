package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code Fn::ImportValue}: a value that another stack exports. */
final class ImportValueFunction implements IntrinsicFunction {
    @Override
    public String name() {
        return "Fn::ImportValue";
    }

    @Override
    public JsonNode apply(FunctionCall call) {
        JsonNode argument = call.argument();
        return call.resolver()
                .references()
                .export(
                        call.text(call.resolver().resolve(argument, call.path() + "/" + name()), "the name"),
                        call.path())
                .orElseThrow(() -> call.error(FunctionCall.shown(argument) + " needs the exports of deployed stacks"
                        + Functions.AS_PARAMETER));
    }
}

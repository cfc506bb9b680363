package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import software.amazon.ecr.replicationconfiguration.local.template.parameter.Parameters;

/** {@code Ref}: the value of a parameter or pseudo parameter. */
final class RefFunction implements IntrinsicFunction {
    @Override
    public String name() {
        return "Ref";
    }

    @Override
    public JsonNode apply(FunctionCall call) {
        if (!call.argument().isTextual()) {
            throw call.error("takes the name of a parameter");
        }
        return value(call, call.argument().textValue(), "");
    }

    /**
     * The value of a name, for {@code Fn::Sub} too.
     *
     * @param written what stands before the name in a message
     */
    static JsonNode value(FunctionCall call, String name, String written) {
        Parameters parameters = call.resolver().parameters();
        if (parameters.has(name)) {
            return parameters.value(name, call.path());
        }
        if (call.resolver().isResource(name)) {
            return call.resolver()
                    .references()
                    .physicalId(name, call.path())
                    .orElseThrow(() -> call.error(written + name + " needs a deployed stack" + Functions.AS_PARAMETER));
        }
        throw call.error("%s%s names no parameter; the template has %s"
                .formatted(
                        written, name, parameters.names().isEmpty() ? "none" : String.join(", ", parameters.names())));
    }
}

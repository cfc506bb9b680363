package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A function whose value cannot be had here.
 *
 * @param name   the name of the long form
 * @param reason why, and what to do instead; follows the function and its arguments
 */
record UnresolvableFunction(String name, String reason) implements IntrinsicFunction {
    @Override
    public JsonNode apply(FunctionCall call) {
        throw call.error(FunctionCall.shown(call.argument()) + " " + reason);
    }
}

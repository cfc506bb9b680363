package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Fn::Sub}: a text with each {@code ${Name}} replaced; {@code ${!Literal}} becomes {@code ${Literal}}. */
final class SubFunction implements IntrinsicFunction {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final String USAGE = "text, or [text, {Name: value}]";

    @Override
    public String name() {
        return "Fn::Sub";
    }

    @Override
    public JsonNode apply(FunctionCall call) {
        JsonNode text = call.argument();
        JsonNode variables = JsonNodeFactory.instance.objectNode();
        if (text.isArray()) {
            call.requireItems(2, 2, USAGE);
            variables = text.get(1);
            text = text.get(0);
        }
        if (!text.isTextual() || !variables.isObject()) {
            throw call.error("takes " + USAGE);
        }
        JsonNode named = variables;
        return TextNode.valueOf(VARIABLE.matcher(text.textValue())
                .replaceAll(match -> Matcher.quoteReplacement(value(call, named, match))));
    }

    private static String value(FunctionCall call, JsonNode variables, MatchResult match) {
        String name = match.group(1);
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        if (!name.matches("[A-Za-z0-9_.:]+")) {
            throw call.error(
                    match.group() + " is no variable: names have letters, digits, underscores, dots and colons");
        }
        if (variables.has(name)) {
            JsonNode value = call.resolver().resolve(variables.get(name), call.itemPath(1) + "/" + name);
            return call.text(value, match.group());
        }
        if (name.contains(".")) {
            String[] names = name.split("\\.", 2);
            JsonNode attribute = call.resolver()
                    .references()
                    .attribute(names[0], names[1], call.path())
                    .orElseThrow(() -> call.error(match.group() + " needs a deployed stack" + Functions.AS_PARAMETER));
            return call.text(attribute, match.group());
        }
        return call.text(RefFunction.value(call, name, "variable "), match.group());
    }
}

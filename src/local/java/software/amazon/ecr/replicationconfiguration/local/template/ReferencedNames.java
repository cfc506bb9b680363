package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that {@code Ref}, {@code Fn::GetAtt} and {@code Fn::Sub} refer to in a part of a template. */
final class ReferencedNames {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9]+)(?:\\.[^}]*)?}");

    private final Set<String> names = new LinkedHashSet<>();

    private ReferencedNames() {}

    static Set<String> in(JsonNode written) {
        ReferencedNames found = new ReferencedNames();
        found.collect(written);
        return found.names;
    }

    private void collect(JsonNode written) {
        if (written.isObject() && written.size() == 1) {
            String key = written.fieldNames().next();
            JsonNode argument = written.get(key);
            switch (key) {
                case "Ref" -> names.add(argument.asText());
                case "Fn::GetAtt" ->
                    names.add(
                            argument.isArray()
                                    ? argument.path(0).asText()
                                    : argument.asText().split("\\.", 2)[0]);
                case "Fn::Sub" -> substituted(argument);
                default -> {}
            }
        }
        written.forEach(this::collect);
    }

    private void substituted(JsonNode argument) {
        JsonNode variables = argument.path(1);
        Matcher variable =
                VARIABLE.matcher(argument.isArray() ? argument.path(0).asText() : argument.asText());
        while (variable.find()) {
            if (!variables.has(variable.group(1))) {
                names.add(variable.group(1));
            }
        }
    }
}

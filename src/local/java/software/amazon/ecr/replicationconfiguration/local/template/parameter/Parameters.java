package software.amazon.ecr.replicationconfiguration.local.template.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.local.template.ResolutionContext;
import software.amazon.ecr.replicationconfiguration.local.template.StackContext;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/** What {@code Ref} can name without a stack: the template's parameters, with values, and the pseudo parameters. */
public final class Parameters {
    /** What messages have in place of the value of a NoEcho parameter. */
    static final String NOT_SHOWN = "(not shown: NoEcho)";

    private final Map<String, Parameter> declared = new LinkedHashMap<>();
    private final Map<String, JsonNode> values = new HashMap<>();
    private final List<String> notShown = new ArrayList<>();

    private Parameters() {}

    /**
     * @param section the template's Parameters
     * @throws TemplateException if a value is missing, unknown or refused by its declaration
     */
    public static Parameters of(ObjectNode section, ResolutionContext context) {
        return of(section, context.parameters(), PseudoParameters.of(context));
    }

    /**
     * @param section the template's Parameters
     * @throws TemplateException if a value is missing, unknown or refused by its declaration
     */
    public static Parameters of(ObjectNode section, StackContext context) {
        return of(section, context.parameters(), PseudoParameters.of(context));
    }

    private static Parameters of(ObjectNode section, Map<String, String> given, Map<String, JsonNode> pseudo) {
        Parameters parameters = new Parameters();
        section.properties()
                .forEach(entry ->
                        parameters.declared.put(entry.getKey(), new Parameter(entry.getKey(), entry.getValue())));
        parameters.refuseUnknown(given);
        parameters.refuseMissing(given);
        parameters.declared.forEach((name, parameter) ->
                parameters.set(name, parameter, given.getOrDefault(name, parameter.defaultValue())));
        parameters.values.putAll(pseudo);
        return parameters;
    }

    private void refuseUnknown(Map<String, String> given) {
        for (String name : new TreeSet<>(given.keySet())) {
            if (!declared.containsKey(name)) {
                throw new TemplateException("Parameters: the template has no parameter %s; it has %s"
                        .formatted(name, declared.isEmpty() ? "none" : String.join(", ", declared.keySet())));
            }
        }
    }

    private void refuseMissing(Map<String, String> given) {
        List<String> missing = declared.keySet().stream()
                .filter(name -> !given.containsKey(name) && declared.get(name).defaultValue() == null)
                .toList();
        if (!missing.isEmpty()) {
            throw new TemplateException("Parameters: %s without a default; pass %s"
                    .formatted(
                            String.join(", ", missing),
                            missing.stream()
                                    .map(name -> "--param " + name + "=VALUE")
                                    .collect(Collectors.joining(" "))));
        }
    }

    private void set(String name, Parameter parameter, String text) {
        JsonNode value = parameter.value(text);
        values.put(name, value);
        if (parameter.isNoEcho() && !text.isEmpty()) {
            notShown.add(text);
            value.forEach(item -> notShown.add(item.textValue()));
        }
    }

    /** Whether {@link #value} has a value for the name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * The value, which is text, a list of texts, or a missing node for {@code AWS::NoValue}.
     *
     * @throws TemplateException if the parameter's value is in Systems Manager
     */
    public JsonNode value(String name, String path) {
        if (declared.containsKey(name) && declared.get(name).isStored()) {
            throw new TemplateException(("%s: the parameter %s has the type %s, whose value only an account has;"
                            + " declare it as String and pass the value")
                    .formatted(path, name, declared.get(name).declaredType()));
        }
        return values.get(name);
    }

    /** The names of the declared parameters, in the order of the template. */
    public List<String> names() {
        return List.copyOf(declared.keySet());
    }

    /** The text for a message, or a placeholder if it holds the value of a NoEcho parameter. */
    public String shown(String text) {
        return notShown.stream().anyMatch(text::contains) ? NOT_SHOWN : text;
    }
}

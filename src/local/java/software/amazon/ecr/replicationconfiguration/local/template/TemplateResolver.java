package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.ecr.replicationconfiguration.local.template.function.Conditions;
import software.amazon.ecr.replicationconfiguration.local.template.function.FunctionCall;
import software.amazon.ecr.replicationconfiguration.local.template.function.Functions;
import software.amazon.ecr.replicationconfiguration.local.template.parameter.Parameters;

/**
 * Replaces the functions in a value of the template by what they stand for. Every scalar of the outcome is text, since
 * CloudFormation hands each scalar of the properties to a handler as text.
 */
public final class TemplateResolver {
    private static final Pattern DYNAMIC_REFERENCE = Pattern.compile("\\{\\{resolve:[^}]*}}");

    private final Parameters parameters;
    private final ObjectNode mappings;
    private final Conditions conditions;
    private final ObjectNode resources;
    private final StackReferences references;

    TemplateResolver(
            Parameters parameters,
            ObjectNode mappings,
            ObjectNode conditions,
            ObjectNode resources,
            StackReferences references) {
        this.parameters = parameters;
        this.mappings = mappings;
        this.conditions = new Conditions(conditions, this);
        this.resources = resources;
        this.references = references;
    }

    public Parameters parameters() {
        return parameters;
    }

    public ObjectNode mappings() {
        return mappings;
    }

    public Conditions conditions() {
        return conditions;
    }

    public StackReferences references() {
        return references;
    }

    public boolean isResource(String logicalId) {
        return resources.has(logicalId);
    }

    /**
     * The value with its functions resolved, or a missing node for {@code AWS::NoValue}; inside, list items and members
     * without a value are left out.
     *
     * @param path where the value stands in the template
     */
    public JsonNode resolve(JsonNode written, String path) {
        if (written.isNull()) {
            throw new TemplateException(path + ": has no value; write one, remove the key or use AWS::NoValue");
        }
        if (written.isArray()) {
            return list(written, path);
        }
        if (written.isObject()) {
            return FunctionCall.in(written, path, this).map(this::call).orElseGet(() -> object(written, path));
        }
        return text(TextNode.valueOf(written.asText()), path);
    }

    private JsonNode call(FunctionCall call) {
        JsonNode value = Functions.value(call.name()).apply(call);
        return value instanceof TextNode text ? text(text, call.path()) : value;
    }

    private TextNode text(TextNode value, String path) {
        Matcher reference = DYNAMIC_REFERENCE.matcher(value.textValue());
        if (reference.find()) {
            throw new TemplateException(
                    ("%s: the dynamic reference %s needs an AWS account;" + " pass the value as a parameter instead")
                            .formatted(path, parameters.shown(reference.group())));
        }
        return value;
    }

    private ArrayNode list(JsonNode written, String path) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < written.size(); i++) {
            JsonNode item = resolve(written.get(i), path + "/" + i);
            if (!item.isMissingNode()) {
                list.add(item);
            }
        }
        return list;
    }

    private ObjectNode object(JsonNode written, String path) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        written.properties().forEach(entry -> {
            JsonNode value = resolve(entry.getValue(), path + "/" + entry.getKey());
            if (!value.isMissingNode()) {
                object.set(entry.getKey(), value);
            }
        });
        return object;
    }
}

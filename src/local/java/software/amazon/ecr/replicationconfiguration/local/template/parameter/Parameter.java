package software.amazon.ecr.replicationconfiguration.local.template.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import software.amazon.ecr.replicationconfiguration.local.template.KnownKeys;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/**
 * The declaration of a parameter, which turns the text that a caller passes into a value, or refuses it.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">
 *     Parameters</a>
 */
final class Parameter {
    private static final KnownKeys ATTRIBUTES = new KnownKeys(
            "a parameter",
            Set.of(
                    "Type",
                    "Default",
                    "Description",
                    "NoEcho",
                    "AllowedValues",
                    "AllowedPattern",
                    "MinLength",
                    "MaxLength",
                    "MinValue",
                    "MaxValue",
                    "ConstraintDescription"));

    private final String path;
    private final JsonNode declaration;
    private final ParameterType type;

    Parameter(String name, JsonNode declaration) {
        this.path = "Parameters/" + name;
        this.declaration = declaration;
        if (!declaration.path("Type").isTextual()) {
            throw new TemplateException(path + ": a parameter needs a Type, such as String");
        }
        ATTRIBUTES.check(declaration, path);
        JsonNode defaultValue = declaration.path("Default");
        if (defaultValue.isContainerNode() || defaultValue.isNull()) {
            throw new TemplateException(path + "/Default: must be text, with commas for a list");
        }
        if (declaration.has("AllowedValues")
                && !declaration.get("AllowedValues").isArray()) {
            throw new TemplateException(path + "/AllowedValues: must be a list");
        }
        this.type = ParameterType.of(declaration.get("Type").textValue(), path);
    }

    /** The declared type, as it is written. */
    String declaredType() {
        return declaration.get("Type").textValue();
    }

    /** Whether the value is the name of something that only an account has. */
    boolean isStored() {
        return type == ParameterType.STORED;
    }

    /** Whether the value must never be shown. */
    boolean isNoEcho() {
        return declaration.has("NoEcho") && !declared("NoEcho").equalsIgnoreCase("false");
    }

    /** The default as text, or null if a value must be passed. */
    String defaultValue() {
        return declaration.has("Default") ? declared("Default") : null;
    }

    /**
     * The value that the text stands for: text, or a list of texts whose items are trimmed. A number is text too, as
     * CloudFormation has it.
     *
     * @throws TemplateException if the text breaks one of the declared constraints
     */
    JsonNode value(String text) {
        if (!type.list) {
            check(text);
            return TextNode.valueOf(text);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String item : text.split(",", -1)) {
            check(item.trim());
            list.add(item.trim());
        }
        return list;
    }

    private void check(String value) {
        if (type.numeric) {
            checkNumber(value);
        } else {
            checkText(value);
        }
        List<String> allowed = new ArrayList<>();
        declaration.path("AllowedValues").forEach(item -> allowed.add(item.asText()));
        require(allowed.isEmpty() || allowed.contains(value), value, "is not one of " + String.join(", ", allowed));
    }

    private void checkNumber(String value) {
        require(isNumber(value), value, "is not a number");
        BigDecimal number = new BigDecimal(value);
        require(number.compareTo(bound("MinValue", number)) >= 0, value, "is less than " + declared("MinValue"));
        require(number.compareTo(bound("MaxValue", number)) <= 0, value, "is more than " + declared("MaxValue"));
    }

    private void checkText(String value) {
        BigDecimal length = BigDecimal.valueOf(value.length());
        require(
                length.compareTo(bound("MinLength", length)) >= 0,
                value,
                "is shorter than " + declared("MinLength") + " characters");
        require(
                length.compareTo(bound("MaxLength", length)) <= 0,
                value,
                "is longer than " + declared("MaxLength") + " characters");
        try {
            require(
                    !declaration.has("AllowedPattern") || Pattern.matches(declared("AllowedPattern"), value),
                    value,
                    "does not match the pattern " + declared("AllowedPattern"));
        } catch (PatternSyntaxException e) {
            throw new TemplateException("%s/AllowedPattern: '%s' is not a regular expression: %s"
                    .formatted(path, e.getPattern(), e.getDescription()));
        }
    }

    private void require(boolean satisfied, String value, String complaint) {
        if (!satisfied) {
            String hint = declared("ConstraintDescription");
            throw new TemplateException("%s: %s %s%s"
                    .formatted(
                            path,
                            isNoEcho() ? "the value " + Parameters.NOT_SHOWN : "'" + value + "'",
                            complaint,
                            hint.isEmpty() ? "" : " (" + hint + ")"));
        }
    }

    /** The declared bound, or the value itself where there is none. */
    private BigDecimal bound(String name, BigDecimal value) {
        String text = declared(name);
        if (text.isEmpty()) {
            return value;
        }
        if (!isNumber(text)) {
            throw new TemplateException("%s/%s: '%s' is not a number".formatted(path, name, text));
        }
        return new BigDecimal(text);
    }

    private String declared(String name) {
        return declaration.path(name).asText();
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    }
}

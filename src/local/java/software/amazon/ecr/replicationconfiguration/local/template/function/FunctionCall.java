package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateResolver;

/**
 * A function as it is written in the template, in the long form: an object whose only key is the function's name.
 *
 * @param name     {@code Ref}, {@code Condition} or {@code Fn::...}
 * @param argument what the key holds, unresolved
 * @param path     where the object stands in the template
 * @param resolver what resolves the arguments
 */
public record FunctionCall(String name, JsonNode argument, String path, TemplateResolver resolver) {
    /**
     * The call that the object is, or empty if it is a plain object.
     *
     * @throws TemplateException if the object has a function's name among other keys
     */
    public static Optional<FunctionCall> in(JsonNode object, String path, TemplateResolver resolver) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        Optional<String> name =
                keys.stream().filter(key -> key.startsWith("Fn::")).findFirst();
        if (name.isPresent() && keys.size() > 1) {
            throw new TemplateException("%s: %s must be the only key, but the keys are %s"
                    .formatted(path, name.get(), String.join(", ", keys)));
        }
        return keys.equals(List.of("Ref")) || name.isPresent()
                ? Optional.of(new FunctionCall(keys.get(0), object.get(keys.get(0)), path, resolver))
                : Optional.empty();
    }

    /**
     * Checks that the argument is a list with a number of items.
     *
     * @param usage how the argument should look, for the message
     */
    void requireItems(int fewest, int most, String usage) {
        if (!argument.isArray() || argument.size() < fewest || argument.size() > most) {
            throw error("takes " + usage);
        }
    }

    /** The resolved item of a list argument. */
    JsonNode item(int index) {
        return resolver.resolve(argument.get(index), itemPath(index));
    }

    /** The resolved item, which must be text. */
    String text(int index, String role) {
        return text(item(index), role);
    }

    /** The resolved item, which must be a list of texts. */
    List<String> texts(int index, String role) {
        JsonNode item = item(index);
        if (!item.isArray()) {
            throw error("needs a list as " + role);
        }
        List<String> texts = new ArrayList<>();
        item.forEach(element -> texts.add(text(element, "each item of " + role)));
        return texts;
    }

    /** Whether the item of a list argument, a condition function, holds. */
    boolean condition(int index) {
        return resolver.conditions().test(argument.get(index), itemPath(index));
    }

    /** The resolved value, which must be text. */
    String text(JsonNode value, String role) {
        if (value instanceof TextNode text) {
            return text.textValue();
        }
        String remedy = value.isArray() ? ", not a list; Fn::Join makes text of a list" : "";
        throw error("needs text as " + role + remedy);
    }

    /** Where an item of a list argument stands. */
    String itemPath(int index) {
        return path + "/" + name + "/" + index;
    }

    /** A resolved text for a message, unless it must not be shown. */
    String shown(String text) {
        return resolver.parameters().shown(text);
    }

    /** The error of this call; the text follows the function's name. */
    TemplateException error(String text) {
        return new TemplateException(path + ": " + name + " " + text);
    }

    /** A part of the template for a message: text and lists of text as written, anything else as dots. */
    public static String shown(JsonNode written) {
        if (written.isArray()) {
            List<String> items = new ArrayList<>();
            written.forEach(item -> items.add(item.isValueNode() ? item.asText() : "..."));
            return items.toString();
        }
        return written.isValueNode() ? written.asText() : "...";
    }
}

package software.amazon.ecr.replicationconfiguration.local.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A value inside a request, with the path that error messages name it by. Reading it as another JSON type than it has
 * is a {@code SerializationException}; members that nobody asks for are ignored, as AWS services do.
 */
public final class JsonValue {
    private static final ObjectReader READER =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final int SHOWN = 60;

    private final String path;
    private final JsonNode node;

    private JsonValue(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /** A request body, which is a JSON object; an empty one has no members. */
    static JsonValue parse(byte[] body) {
        try {
            JsonNode root = body.length == 0 ? READER.createObjectNode() : READER.readTree(body);
            return new JsonValue("", root).require(root.isObject(), "an object");
        } catch (IOException e) {
            throw AwsError.serialization("The request body is not one JSON document.");
        }
    }

    /** Where the value stands in the request, such as {@code replicationConfiguration.rules[0]}. */
    public String path() {
        return path;
    }

    /** A member of this object; empty if it is absent or null. */
    public Optional<JsonValue> member(String name) {
        require(node.isObject(), "an object");
        return Optional.ofNullable(node.get(name))
                .filter(value -> !value.isNull())
                .map(value -> new JsonValue(pathOf(name), value));
    }

    /** The path that a member of this object has, be it there or not. */
    public String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The items of this list, in order. */
    public List<JsonValue> items() {
        require(node.isArray(), "a list");
        return IntStream.range(0, node.size())
                .mapToObj(i -> new JsonValue(path + "[" + i + "]", node.get(i)))
                .toList();
    }

    /** The text of this string. */
    public String text() {
        return require(node.isTextual(), "a string").node.textValue();
    }

    /** The value of this boolean. */
    public boolean bool() {
        return require(node.isBoolean(), "a boolean").node.booleanValue();
    }

    /** The value as it stands in the request. */
    public JsonNode verbatim() {
        return node.deepCopy();
    }

    /** The value of this whole number. */
    public int integer() {
        return require(node.canConvertToInt() && node.canConvertToExactIntegral(), "a whole number")
                .node
                .intValue();
    }

    /** The text of this string as messages show it: in quotes, and cut off after {@value #SHOWN} characters. */
    public String quoted() {
        String text = text();
        return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "'";
    }

    private JsonValue require(boolean expectedType, String expected) {
        if (!expectedType) {
            throw AwsError.serialization("%s must be %s, and is of type %s."
                    .formatted(
                            path.isEmpty() ? "The request body" : path,
                            expected,
                            node.getNodeType().name().toLowerCase(Locale.ROOT)));
        }
        return this;
    }
}

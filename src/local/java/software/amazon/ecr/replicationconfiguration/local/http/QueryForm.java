package software.amazon.ecr.replicationconfiguration.local.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The input of an operation as the AWS Query protocol flattens it into a form: {@code Name=text}, lists as
 * {@code Name.member.1}, maps as {@code Name.entry.1.key} and {@code Name.entry.1.value}.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">AWS Query protocol</a>
 */
public final class QueryForm {
    private final NavigableMap<String, String> fields;

    private QueryForm(NavigableMap<String, String> fields) {
        this.fields = fields;
    }

    /** @throws AwsError {@code MalformedQueryString} if the body is not a form */
    public static QueryForm parse(byte[] body) {
        NavigableMap<String, String> fields = new TreeMap<>();
        try {
            for (String field : new String(body, StandardCharsets.UTF_8).split("&")) {
                String[] parts = field.split("=", 2);
                fields.putIfAbsent(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            throw new AwsError(400, "MalformedQueryString", "The request body is not a form.");
        }
        return new QueryForm(fields);
    }

    /** Returns the text of a member, or nothing if the form has none or an empty one. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
    }

    /** Returns whether the form has a list without items, which clients write as an empty text. */
    public boolean isEmptyList(String name) {
        return "".equals(fields.get(name));
    }

    /** @throws AwsError {@code ValidationError} that names the member */
    public String required(String name) {
        return text(name).orElseThrow(() -> AwsError.validationError("The request has no " + name + "."));
    }

    /** @throws AwsError {@code ValidationError} if the member is neither {@code true} nor {@code false} */
    public Optional<Boolean> flag(String name) {
        return text(name).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw AwsError.validationError("%s is true or false, not '%s'.".formatted(name, text));
        });
    }

    /** @throws AwsError {@code ValidationError} if the member is none of the constants */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return text(name).map(text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return constant;
                }
            }
            throw AwsError.validationError(
                    "%s is one of %s, not '%s'.".formatted(name, List.of(type.getEnumConstants()), text));
        });
    }

    /** Returns the items of a list of texts. */
    public List<String> texts(String name) {
        return items(name + ".member.", prefix -> fields.get(prefix));
    }

    /** Returns the items of a list of structures. */
    public List<QueryForm> structures(String name) {
        return items(name + ".member.", prefix -> below(prefix + "."));
    }

    /** Returns a map of texts, in the order of its entries. */
    public Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        items(name + ".entry.", prefix -> below(prefix + "."))
                .forEach(entry ->
                        map.put(entry.required("key"), entry.text("value").orElse("")));
        return map;
    }

    private <T> List<T> items(String prefix, Function<String, T> reader) {
        List<T> items = new ArrayList<>();
        for (int i = 1; begins(prefix + i); i++) {
            items.add(reader.apply(prefix + i));
        }
        return items;
    }

    private boolean begins(String item) {
        String next = fields.ceilingKey(item + ".");
        return fields.containsKey(item) || next != null && next.startsWith(item + ".");
    }

    private QueryForm below(String prefix) {
        NavigableMap<String, String> part = new TreeMap<>();
        fields.subMap(prefix, true, prefix + Character.MAX_VALUE, false)
                .forEach((name, value) -> part.put(name.substring(prefix.length()), value));
        return new QueryForm(part);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

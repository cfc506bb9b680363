package software.amazon.ecr.replicationconfiguration.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** JSON text that a caller may send as resource properties, whether it makes sense or not. */
public final class FuzzedJson {
    public static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-0",
            "-1.5",
            "1e400",
            "123456789012",
            "12345678901234567890",
            "\"\"",
            "\" \"",
            "\"*\"",
            "\"a**\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\\u001b\\u007f\"",
            "\"😀\"",
            "\"１２３４５６７８９０１２\"",
            "\"a\\n\"",
            "\"%s%n\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "[{},null]",
            "{\"a\":null}",
            "{\"\":0}",
            "{\"Region\":\"eu-west-1\"}",
            "[{\"Region\":\"eu-west-1\"}]",
            "\"PREFIX\"",
            "\"eu-west-1\"",
            "\"111122223333\"",
            "\"NaN\"");
    private static final List<String> NOT_JSON = List.of(
            "",
            "NaN",
            "-Infinity",
            "'a'",
            "tru",
            "/**/1",
            "{a:1}",
            "[1,]",
            "01",
            "\"\u0001\"",
            "}",
            "]",
            "\"",
            "{\"a\":1 \"b\":2}",
            "=",
            ";",
            "\u0000");
    private static final List<String> NAMES = List.of(
            "ReplicationConfiguration",
            "Rules",
            "RepositoryFilters",
            "Destinations",
            "Destination",
            "Region",
            "RegistryId",
            "Filter",
            "FilterType",
            "",
            "a",
            "__proto__",
            "Rules ",
            "é",
            "__COMPRESSED__");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FuzzedJson() {}

    /** Mostly well-formed and close to a valid model. */
    public static Arbitrary<String> properties() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, mutatedModels(ODD_VALUES)), Tuple.of(4, any()), Tuple.of(1, Arbitraries.of(ODD_VALUES)));
    }

    /** Not JSON, or far from a model in size or depth. */
    public static Arbitrary<String> hostileProperties() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, mutatedModels(NOT_JSON)),
                Tuple.of(1, Arbitraries.of(NOT_JSON)),
                Tuple.of(
                        2,
                        mutatedModels(List.of(
                                "[".repeat(600) + "]".repeat(600),
                                "1".repeat(2000),
                                "{\"a\":".repeat(1100) + "1" + "}".repeat(1100)))));
    }

    /** Each is built when it is asked for: they are large. */
    public static String nested(int depth) {
        return "{\"ReplicationConfiguration\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    /** A model whose text at a place is of that many characters. */
    public static String huge(String place, int length) {
        String text = "\"" + "a".repeat(length) + "\"";
        return switch (place) {
            case "Region" -> rule("\"Destination\":{\"Region\":" + text + "}");
            case "Filter" ->
                rule("\"Destination\":{\"Region\":\"eu-west-1\"}," + "\"RepositoryFilters\":[{\"Filter\":" + text
                        + ",\"FilterType\":\"PREFIX\"}]");
            case "FilterType" ->
                rule("\"Destination\":{\"Region\":\"eu-west-1\"},"
                        + "\"RepositoryFilters\":[{\"Filter\":\"aa\",\"FilterType\":" + text + "}]");
            case "name" -> rule(text + ":1");
            case "unknown" -> "{\"Unknown\":" + text + "}";
            case "RegistryId" -> "{\"RegistryId\":" + text + "}";
            default -> "{\"ReplicationConfiguration\":{\"Rules\":" + text + "}}";
        };
    }

    private static String rule(String members) {
        return "{\"ReplicationConfiguration\":{\"Rules\":[{" + members + "}]}}";
    }

    private static Arbitrary<String> any() {
        Arbitrary<String> scalars = Arbitraries.of(ODD_VALUES);
        return Arbitraries.lazyOf(
                () -> scalars,
                () -> scalars,
                () -> any().list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
                FuzzedJson::objects,
                FuzzedJson::objects);
    }

    private static Arbitrary<String> objects() {
        Arbitrary<String> members =
                Combinators.combine(Arbitraries.of(NAMES), any()).as((name, value) -> "\"" + name + "\":" + value);
        return members.list().ofMaxSize(3).map(items -> "{" + String.join(",", items) + "}");
    }

    /** Valid models after one to three changes, each at a place of its own. */
    private static Arbitrary<String> mutatedModels(List<String> values) {
        return Combinators.combine(ModelArbitraries.smallModels(), Arbitraries.longs())
                .as((model, seed) -> {
                    Random random = new Random(seed);
                    JsonNode json = JSON.valueToTree(model);
                    removeNulls(json);
                    for (int change = random.nextInt(3); change >= 0; change--) {
                        mutate(json, values, random);
                    }
                    return text(json);
                });
    }

    private static void mutate(JsonNode json, List<String> values, Random random) {
        List<JsonNode> containers = containers(json);
        if (containers.isEmpty()) {
            return;
        }
        JsonNode container = containers.get(random.nextInt(containers.size()));
        RawValue value = new RawValue(values.get(random.nextInt(values.size())));
        if (container instanceof ArrayNode list) {
            switch (random.nextInt(3)) {
                case 0 -> list.addRawValue(value);
                case 1 -> list.removeAll();
                default -> list.set(random.nextInt(list.size()), NODES.rawValueNode(value));
            }
        } else {
            mutate((ObjectNode) container, value, random);
        }
    }

    private static void mutate(ObjectNode object, RawValue value, Random random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(7)) {
            case 0 -> object.set(name.toLowerCase(Locale.ROOT), object.remove(name));
            case 1 -> object.set(NAMES.get(random.nextInt(NAMES.size())), object.remove(name));
            case 2 ->
                object.putRawValue(
                        name,
                        new RawValue(text(object.get(name)) + ",\"" + name + "\":"
                                + (random.nextBoolean() ? value.rawValue() : text(object.get(name)))));
            case 3 -> object.putRawValue(NAMES.get(random.nextInt(NAMES.size())), value);
            default -> object.putRawValue(name, value);
        }
    }

    /** Each object and each list that has something in it. */
    private static List<JsonNode> containers(JsonNode json) {
        List<JsonNode> containers = new ArrayList<>();
        if (json.isContainerNode() && !json.isEmpty()) {
            containers.add(json);
            json.forEach(child -> containers.addAll(containers(child)));
        }
        return containers;
    }

    private static void removeNulls(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isNull());
        }
        json.forEach(FuzzedJson::removeNulls);
    }

    private static String text(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

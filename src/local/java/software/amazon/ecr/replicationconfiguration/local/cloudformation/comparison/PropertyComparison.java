package software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.PropertyDifference;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.PropertyDifference.DifferenceType;

/**
 * The differences between what a template declares and what there is. Only what is declared is compared: a property
 * that is there and not declared is no difference, at any depth. Scalars are compared by their text, as a resolved
 * template has nothing else; lists whose order carries no meaning as sets of items.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_PropertyDifference.html">
 *     PropertyDifference</a>
 */
final class PropertyComparison {
    private final List<PropertyDifference> differences = new ArrayList<>();

    private PropertyComparison() {}

    static List<PropertyDifference> differences(JsonNode expected, JsonNode actual, PropertySchema schema) {
        PropertyComparison comparison = new PropertyComparison();
        comparison.compare("", expected, actual, schema);
        return comparison.differences;
    }

    private void compare(String path, JsonNode expected, JsonNode actual, PropertySchema schema) {
        if (isAbsent(actual)) {
            add(path, expected, actual, DifferenceType.REMOVE);
        } else if (expected.isObject() && actual.isObject()) {
            expected.properties()
                    .forEach(property -> compare(
                            path + "/" + escaped(property.getKey()),
                            property.getValue(),
                            actual.path(property.getKey()),
                            schema.property(property.getKey())));
        } else if (expected.isArray() && actual.isArray()) {
            compareItems(path, expected, actual, schema.items(), partners(expected, actual, schema));
        } else if (expected.isContainerNode() || actual.isContainerNode() || !isSame(expected, actual)) {
            add(path, expected, actual, DifferenceType.NOT_EQUAL);
        }
    }

    /** @param partners for each expected item the index of the actual one that it is compared with */
    private void compareItems(String path, JsonNode expected, JsonNode actual, PropertySchema item, int[] partners) {
        List<Integer> unexpected =
                new ArrayList<>(IntStream.range(0, actual.size()).boxed().toList());
        for (int i = 0; i < partners.length; i++) {
            compare(path + "/" + i, expected.get(i), actual.path(partners[i]), item);
            unexpected.remove(Integer.valueOf(partners[i]));
        }
        for (int index : unexpected) {
            add(path + "/" + index, MissingNode.getInstance(), actual.get(index), DifferenceType.ADD);
        }
    }

    private static int[] partners(JsonNode expected, JsonNode actual, PropertySchema list) {
        if (list.isOrdered()) {
            return IntStream.range(0, expected.size()).toArray();
        }
        int[][] differences = new int[expected.size()][actual.size()];
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < actual.size(); j++) {
                differences[i][j] = differences(expected.get(i), actual.get(j), list.items())
                        .size();
            }
        }
        return ListMatching.of(differences, actual.size());
    }

    private static boolean isSame(JsonNode expected, JsonNode actual) {
        return expected.asText().equals(actual.asText()) || actual.isNumber() && isNumber(expected.asText(), actual);
    }

    private static boolean isNumber(String text, JsonNode number) {
        try {
            return new BigDecimal(text).compareTo(number.decimalValue()) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void add(String path, JsonNode expected, JsonNode actual, DifferenceType type) {
        differences.add(new PropertyDifference(path, text(expected), text(actual), type));
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String text(JsonNode value) {
        return isAbsent(value) ? "null" : value.isContainerNode() ? value.toString() : value.asText();
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc6901">JSON Pointer</a> */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
            compareItems(path, expected, actual, schema);
        } else if (expected.isContainerNode() || actual.isContainerNode() || !isSame(expected, actual)) {
            add(path, expected, actual, DifferenceType.NOT_EQUAL);
        }
    }

    /** Items that are alike are set aside; the others are compared one by one, and what is left over is there or not. */
    private void compareItems(String path, JsonNode expected, JsonNode actual, PropertySchema list) {
        List<Integer> missing = indices(expected);
        List<Integer> unexpected = indices(actual);
        if (!list.isOrdered()) {
            int[] partners = ListMatching.of(fits(expected, actual, list.items()), actual.size());
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] != ListMatching.ALONE) {
                    missing.remove((Integer) partners[i]);
                    unexpected.remove((Integer) i);
                }
            }
        }
        for (int i = 0; i < Math.max(missing.size(), unexpected.size()); i++) {
            if (i >= missing.size()) {
                int index = unexpected.get(i);
                add(path + "/" + index, MissingNode.getInstance(), actual.get(index), DifferenceType.ADD);
            } else {
                int index = missing.get(i);
                JsonNode counterpart =
                        i < unexpected.size() ? actual.get(unexpected.get(i)) : MissingNode.getInstance();
                compare(path + "/" + index, expected.get(index), counterpart, list.items());
            }
        }
    }

    private static boolean[][] fits(JsonNode expected, JsonNode actual, PropertySchema item) {
        boolean[][] fits = new boolean[expected.size()][actual.size()];
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < actual.size(); j++) {
                fits[i][j] = differences(expected.get(i), actual.get(j), item).isEmpty();
            }
        }
        return fits;
    }

    private static List<Integer> indices(JsonNode list) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            indices.add(i);
        }
        return indices;
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

package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.List;
import java.util.function.Function;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/**
 * Checks an operation's input against the bounds of ECR's service model (API version 2015-09-21). How ECR words a
 * violated bound is not known: the texts here are this registry's own.
 */
final class Bounds {
    private Bounds() {}

    static JsonValue required(JsonValue structure, String name) {
        return structure
                .member(name)
                .orElseThrow(() -> EcrErrors.invalidParameter(structure.pathOf(name) + " is required."));
    }

    static <T> List<T> list(JsonValue list, int min, int max, Function<JsonValue, T> item) {
        List<JsonValue> items = list.items();
        check(
                items.size() >= min && items.size() <= max,
                list,
                "must hold %d to %d items, and holds %d".formatted(min, max, items.size()));
        return items.stream().map(item).toList();
    }

    static void checkText(boolean satisfied, JsonValue value, String constraint) {
        check(satisfied, value, "is %s, and %s".formatted(value.quoted(), constraint));
    }

    static void check(boolean satisfied, JsonValue value, String constraint) {
        if (!satisfied) {
            throw EcrErrors.invalidParameter(value.path() + " " + constraint + ".");
        }
    }
}

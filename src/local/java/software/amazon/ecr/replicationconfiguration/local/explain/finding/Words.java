package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.List;
import java.util.stream.IntStream;

/** Lists as a sentence has them. */
final class Words {
    private static final int SHOWN = 5;

    private Words() {}

    /** Returns such as {@code a, b and c}, and of more than five the first five and how many more there are. */
    static String list(List<String> items) {
        if (items.size() > SHOWN) {
            return String.join(", ", items.subList(0, SHOWN)) + " and " + (items.size() - SHOWN) + " more";
        }
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    /** Returns such as {@code Rule 1} or {@code Rules 1 and 2}. */
    static String rules(List<Integer> numbers) {
        return (numbers.size() == 1 ? "Rule " : "Rules ")
                + list(numbers.stream().map(String::valueOf).toList());
    }

    /** Returns the numbers of rules, from 1. */
    static IntStream numbers(List<?> rules) {
        return IntStream.rangeClosed(1, rules.size());
    }
}

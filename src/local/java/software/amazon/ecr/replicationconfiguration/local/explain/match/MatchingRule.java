package software.amazon.ecr.replicationconfiguration.local.explain.match;

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;

/**
 * A rule that takes a repository.
 *
 * @param number its number, from 1
 * @param filters those of its filters that match; the empty one if it has none
 */
public record MatchingRule(int number, List<String> filters) {
    public MatchingRule {
        filters = List.copyOf(filters);
    }

    /** Returns those of the rules, in canonical form, that take a repository. */
    public static List<MatchingRule> of(List<ReplicationRule> rules, String repository) {
        return IntStream.rangeClosed(1, rules.size())
                .mapToObj(number -> new MatchingRule(number, Filters.matching(rules.get(number - 1), repository)))
                .filter(rule -> !rule.filters().isEmpty())
                .toList();
    }
}

package software.amazon.ecr.replicationconfiguration.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;

/**
 * Rules in canonical form as a person reads them in a message, for example
 * {@code 1 rule (prod/ → eu-west-1 123456789012)}. At most 300 characters of them, however many there are.
 */
public final class RuleText {
    private static final int LIMIT = 300;

    private RuleText() {}

    public static String of(List<ReplicationRule> rules) {
        if (rules.isEmpty()) {
            return "no rules";
        }
        String text = rules.stream().map(RuleText::of).collect(Collectors.joining("; "));
        return (rules.size() == 1 ? "1 rule" : rules.size() + " rules") + " ("
                + (text.length() <= LIMIT ? text : text.substring(0, LIMIT - 1) + "…") + ")";
    }

    /** Returns one rule, of whatever length. */
    public static String of(ReplicationRule rule) {
        String filters = rule.getRepositoryFilters() == null
                ? "every repository"
                : rule.getRepositoryFilters().stream()
                        .map(RepositoryFilter::getFilter)
                        .collect(Collectors.joining(", "));
        String destinations = rule.getDestinations().stream()
                .map(destination -> destination.getRegion() + " " + destination.getRegistryId())
                .collect(Collectors.joining(", "));
        return Stream.concat(Stream.of(filters + " → " + destinations), additions(rule).stream())
                .collect(Collectors.joining(", "));
    }

    /** Returns what a rule says beside filters and destinations, for example {@code deletions too}. */
    public static List<String> additions(ReplicationRule rule) {
        return rule.getDeleteReplication() == null ? List.of() : List.of("deletions too");
    }
}

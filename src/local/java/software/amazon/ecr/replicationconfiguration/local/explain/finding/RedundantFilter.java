package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Filters;

/** Finds filters that another filter of the same rule makes needless. */
final class RedundantFilter implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return Words.numbers(subject.rules())
                .boxed()
                .flatMap(number -> find(number, Filters.of(subject.rules().get(number - 1))));
    }

    private static Stream<Finding> find(int rule, List<String> filters) {
        return filters.stream()
                .filter(filter -> !Filters.narrowest(filters).contains(filter))
                .map(filter -> Finding.note(
                        "redundant-filter",
                        "Rule %d: the filter '%s' adds nothing, since the rule takes %s too."
                                .formatted(
                                        rule,
                                        filter,
                                        filters.stream()
                                                .filter(other -> filter.startsWith(other) && !filter.equals(other))
                                                .map(other -> other.isEmpty() ? "every repository" : "'" + other + "'")
                                                .findFirst()
                                                .orElseThrow())));
    }
}

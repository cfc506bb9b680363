package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Filters;

/** Finds filters that match no repository. */
final class UnmatchedFilter implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        List<String> names = subject.repositories().orElse(List.of());
        return subject.repositories().isEmpty()
                ? Stream.of()
                : Words.numbers(subject.rules())
                        .boxed()
                        .flatMap(number -> Filters.of(subject.rules().get(number - 1)).stream()
                                .filter(filter -> names.stream().noneMatch(name -> name.startsWith(filter)))
                                .map(filter -> Finding.warning("unmatched-filter", message(number, filter, names))));
    }

    private static String message(int rule, String filter, List<String> names) {
        return filter.isEmpty()
                ? "Rule %d takes every repository, and there is none.".formatted(rule)
                : "Rule %d: the filter '%s' matches no repository.%s"
                        .formatted(
                                rule,
                                filter,
                                Similar.toPrefix(filter, names)
                                        .map(prefix -> " Is '" + prefix + "' meant?")
                                        .orElse(""));
    }
}

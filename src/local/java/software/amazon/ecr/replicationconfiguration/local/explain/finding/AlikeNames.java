package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Filters;

/** Finds filters that match names which only begin alike, as {@code app} matches {@code apple}. */
final class AlikeNames implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return Words.numbers(subject.rules())
                .boxed()
                .flatMap(number -> Filters.of(subject.rules().get(number - 1)).stream()
                        .filter(OpenPrefix::isOpen)
                        .flatMap(filter ->
                                find(number, filter, subject.repositories().orElse(List.of()))));
    }

    private static Stream<Finding> find(int rule, String filter, List<String> names) {
        List<String> alike = names.stream()
                .filter(name -> name.startsWith(filter))
                .filter(name -> name.length() > filter.length() && name.charAt(filter.length()) != '/')
                .toList();
        if (alike.isEmpty()) {
            return Stream.of();
        }
        String remedy = names.contains(filter)
                ? "The filter '%1$s/' would take the folder alone, without the repository %1$s itself."
                : "End it with / to mean the folder: '%1$s/'.";
        return Stream.of(Finding.warning(
                "alike-names",
                ("Rule %2$d: the filter '%1$s' is a plain prefix, and so takes names that only begin alike: %3$s. "
                                + remedy)
                        .formatted(filter, rule, Words.list(alike))));
    }
}

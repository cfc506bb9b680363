package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.Set;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Filters;

/** Finds filters that do not end where a part of a name ends, while names are not known. */
final class OpenPrefix implements FindingSource {
    private static final Set<Character> SEPARATORS = Set.of('/', '-', '_', '.');

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.repositories().isPresent()
                ? Stream.of()
                : Words.numbers(subject.rules())
                        .boxed()
                        .flatMap(number -> Filters.of(subject.rules().get(number - 1)).stream()
                                .filter(OpenPrefix::isOpen)
                                .map(filter -> Finding.note(
                                        "open-prefix",
                                        ("Rule %1$d: the filter '%2$s' is a plain prefix: it takes %2$s "
                                                        + "itself, %2$s/… and also %2$s-old or any "
                                                        + "other name that begins "
                                                        + "so. End it with / to mean the folder.")
                                                .formatted(number, filter))));
    }

    static boolean isOpen(String filter) {
        return !filter.isEmpty() && !SEPARATORS.contains(filter.charAt(filter.length() - 1));
    }
}

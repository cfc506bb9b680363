package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Destinations;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Filters;
import software.amazon.ecr.replicationconfiguration.local.explain.match.RepositoryRoutes;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Route;

/** Finds rules that copy the same images to the same destination. */
final class OverlappingRules implements FindingSource {
    private static final String ID = "overlapping-rules";

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.repositories().isPresent() ? amongRepositories(subject) : amongFilters(subject);
    }

    private static Stream<Finding> amongRepositories(Subject subject) {
        Map<Route, List<String>> repositories = new LinkedHashMap<>();
        for (RepositoryRoutes repository : subject.routes()) {
            repository.routes().stream()
                    .filter(route -> route.rules().size() > 1)
                    .forEach(route -> repositories
                            .computeIfAbsent(route, any -> new ArrayList<>())
                            .add(repository.name()));
        }
        return repositories.entrySet().stream()
                .map(entry -> Finding.note(
                        ID,
                        "%s copy %s to %s. One of them is enough.%s"
                                .formatted(
                                        Words.rules(entry.getKey().rules()),
                                        Words.list(entry.getValue()),
                                        subject.name(entry.getKey().destination()),
                                        deletions(subject, entry.getKey().rules()))));
    }

    private static Stream<Finding> amongFilters(Subject subject) {
        List<ReplicationRule> rules = subject.rules();
        return Words.numbers(rules)
                .boxed()
                .flatMap(one -> Words.numbers(rules)
                        .boxed()
                        .filter(other -> one < other)
                        .filter(other -> Filters.overlap(rules.get(one - 1), rules.get(other - 1)))
                        .flatMap(other -> subject.destinations().stream()
                                .filter(destination -> Destinations.has(rules.get(one - 1), destination)
                                        && Destinations.has(rules.get(other - 1), destination))
                                .map(destination -> Finding.note(
                                        ID,
                                        "Rules %d and %d have filters that take the same names, and both copy to %s.%s"
                                                .formatted(
                                                        one,
                                                        other,
                                                        subject.name(destination),
                                                        deletions(subject, List.of(one, other)))))));
    }

    private static String deletions(Subject subject, List<Integer> numbers) {
        List<Integer> deleting = numbers.stream()
                .filter(number -> subject.rules().get(number - 1).getDeleteReplication() != null)
                .toList();
        return deleting.isEmpty() || deleting.size() == numbers.size()
                ? ""
                : " Deletions are replicated for these, because of rule " + deleting.get(0) + ".";
    }
}

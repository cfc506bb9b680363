package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.match.RepositoryRoutes;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Route;

/** Finds rules that replicate deletions, and so what a lifecycle policy at the source does. */
final class DeletionsReplicated implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return Words.numbers(subject.rules())
                .filter(number -> subject.rules().get(number - 1).getDeleteReplication() != null)
                .mapToObj(number -> Finding.warning(
                        "deletions-replicated",
                        ("Rule %d replicates deletions%s: an image that is deleted or untagged at the "
                                        + "source, or that a lifecycle policy there expires, is "
                                        + "deleted at its destinations "
                                        + "too. Leave DeleteReplication out to keep the copies.")
                                .formatted(number, repositories(subject, number))));
    }

    private static String repositories(Subject subject, int rule) {
        List<String> names = subject.routes().stream()
                .filter(repository ->
                        repository.routes().stream().map(Route::rules).anyMatch(rules -> rules.contains(rule)))
                .map(RepositoryRoutes::name)
                .toList();
        return names.isEmpty() ? "" : " of " + Words.list(names);
    }
}

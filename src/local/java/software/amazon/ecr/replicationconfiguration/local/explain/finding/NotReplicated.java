package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.match.RepositoryRoutes;

/** Finds repositories that nothing replicates. */
final class NotReplicated implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        List<String> names = subject.routes().stream()
                .filter(repository -> repository.routes().isEmpty())
                .map(RepositoryRoutes::name)
                .toList();
        return names.isEmpty()
                ? Stream.of()
                : Stream.of(Finding.note(
                        "not-replicated",
                        "Nothing replicates %s: no filter of any rule matches.".formatted(Words.list(names))));
    }
}

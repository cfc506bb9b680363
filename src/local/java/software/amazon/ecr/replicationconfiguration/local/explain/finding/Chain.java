package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Destinations;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Filters;

/** Finds destinations that replicate on the names that are copied to them, to where the source does not. */
final class Chain implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.destinations().stream().flatMap(destination -> find(subject, destination));
    }

    private static Stream<Finding> find(Subject subject, AccountRegion middle) {
        List<ReplicationRule> onwards = subject.destinationRules().getOrDefault(middle, List.of()).stream()
                .filter(next -> subject.rules().stream()
                        .anyMatch(rule -> Destinations.has(rule, middle) && Filters.overlap(rule, next)))
                .toList();
        List<String> missed = Destinations.of(onwards).stream()
                .filter(end -> !end.equals(subject.registry()))
                .filter(end -> !subject.destinations().contains(end))
                .map(subject::name)
                .toList();
        return missed.isEmpty()
                ? Stream.of()
                : Stream.of(Finding.warning(
                        "chain",
                        ("%1$s has rules that replicate to %2$s, but it does not pass on what is replicated to it. "
                                        + "Name %2$s as a destination here.")
                                .formatted(subject.name(middle), Words.list(missed))));
    }
}

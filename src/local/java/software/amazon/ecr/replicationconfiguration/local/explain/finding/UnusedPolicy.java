package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;

/** Finds policies that decide nothing. */
final class UnusedPolicy implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.policies().keySet().stream()
                .filter(registry -> !subject.destinations().contains(registry) || !subject.needsPolicy(registry))
                .map(registry -> registry.accountId() + "/" + registry.region())
                .sorted()
                .map(registry -> Finding.note(
                        "unused-policy",
                        "The policy of %s decides nothing: that is no destination of another account."
                                .formatted(registry)));
    }
}

package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;

/** Says that destinations do not pass copies on. */
final class NoChain implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.destinations().isEmpty()
                ? Stream.of()
                : Stream.of(Finding.note(
                        "no-chain",
                        "Copies are not replicated again: a destination that has rules of its own "
                                + "does not pass them on."));
    }
}

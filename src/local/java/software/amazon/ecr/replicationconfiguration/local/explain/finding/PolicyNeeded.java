package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;

/** Finds destinations of other accounts whose policy is not known. */
final class PolicyNeeded implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.destinations().stream()
                .filter(subject::needsPolicy)
                .filter(destination -> !subject.policies().containsKey(destination))
                .map(destination -> Finding.warning(
                        "policy-needed",
                        ("Images arrive at %s only if its registry policy allows it, and nothing fails "
                                        + "visibly if it does not. Give that registry the "
                                        + "statement shown here, or check its "
                                        + "policy with --policy %s/%s=FILE.")
                                .formatted(subject.name(destination), destination.accountId(), destination.region())));
    }
}

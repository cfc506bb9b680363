package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.arrival.Arrival;

/** Finds repositories for which it depends on what is not known here. */
final class PolicyUndecided implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return PolicyFindings.messages(
                        subject,
                        Arrival.UNDECIDED,
                        "Whether the registry policy of %s lets these arrive is undecided: %s. %s.")
                .map(message -> Finding.warning("policy-undecided", message));
    }
}

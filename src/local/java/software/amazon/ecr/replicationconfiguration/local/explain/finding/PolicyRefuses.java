package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.arrival.Arrival;

/** Finds repositories whose images a policy keeps from arriving. */
final class PolicyRefuses implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return PolicyFindings.messages(
                        subject,
                        Arrival.REFUSED,
                        "The registry policy of %s does not let these arrive: %s. %s. Let it say "
                                + "what the statement shown here says, and nothing deny that.")
                .map(message -> Finding.error("policy-refuses", message));
    }
}

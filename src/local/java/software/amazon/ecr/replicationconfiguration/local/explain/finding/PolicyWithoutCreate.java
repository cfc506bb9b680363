package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.arrival.Arrival;

/** Finds repositories that a policy does not let Amazon ECR create. */
final class PolicyWithoutCreate implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return PolicyFindings.messages(
                        subject,
                        Arrival.IF_REPOSITORY_EXISTS,
                        "At %s, images of these arrive only if a repository of that name exists "
                                + "there: %s. %s. Create the repositories, or allow the action.")
                .map(message -> Finding.warning("policy-without-create", message));
    }
}

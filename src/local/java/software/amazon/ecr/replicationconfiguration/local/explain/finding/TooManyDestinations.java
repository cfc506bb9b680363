package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;

/** Finds that the rules name more destinations than Amazon ECR takes. */
final class TooManyDestinations implements FindingSource {
    /**
     * Unique destinations across all rules.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html">Service quotas</a>
     */
    private static final int QUOTA = 25;

    @Override
    public Stream<Finding> find(Subject subject) {
        int count = subject.destinations().size();
        return count <= QUOTA
                ? Stream.of()
                : Stream.of(Finding.error(
                        "too-many-destinations",
                        ("The rules name %d different destinations. Amazon ECR takes %d in all rules "
                                        + "together, a quota that cannot be raised: leave out %d.")
                                .formatted(count, QUOTA, count - QUOTA)));
    }
}

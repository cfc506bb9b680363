package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;

/** Finds destinations in another partition, such as China. */
final class OtherPartition implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        String partition = subject.registry().partition();
        return subject.destinations().stream()
                .filter(subject::crossesPartitions)
                .map(destination -> Finding.error(
                        "other-partition",
                        ("%s is in the partition %s, and the registry in %s. Nothing replicates across "
                                        + "partitions: take that destination out.")
                                .formatted(destination.region(), destination.partition(), partition)));
    }
}

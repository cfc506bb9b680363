package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Destinations;

/** Finds rules that replicate to the registry itself. */
final class SourceAsDestination implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return Words.numbers(subject.rules())
                .filter(number -> Destinations.has(subject.rules().get(number - 1), subject.registry()))
                .mapToObj(number -> Finding.error(
                        "source-as-destination",
                        ("Rule %d names its own registry, %s in %s, as a destination. Amazon ECR refuses "
                                        + "the whole configuration: take that destination out.")
                                .formatted(
                                        number,
                                        subject.registry().accountId(),
                                        subject.registry().region())));
    }
}

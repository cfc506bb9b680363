package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;

/** Says which images are replicated. */
final class NewImagesOnly implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return Stream.of(
                subject.rules().isEmpty()
                        ? Finding.warning("no-rules", "The registry has no rules: nothing is replicated.")
                        : Finding.note(
                                "new-images-only",
                                "Only images that are pushed after a rule exists are replicated. Settings "
                                        + "and policies of repositories are not copied."));
    }
}

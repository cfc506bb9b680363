package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.Region;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;

/** Finds Regions that the AWS SDK does not know: misspelt, or newer than the SDK. */
final class UnknownRegion implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        List<String> known = Region.regions().stream().map(Region::id).toList();
        return subject.destinations().stream()
                .map(destination -> destination.region())
                .distinct()
                .filter(region -> !known.contains(region))
                .map(region -> Finding.warning(
                        "unknown-region",
                        "No Region named %s is known to the AWS SDK.%s".formatted(region, suggestion(region, known))));
    }

    private static String suggestion(String region, List<String> known) {
        Optional<String> similar = Similar.to(region, known);
        return similar.map(name -> " Is " + name + " meant?").orElse(" Check that it exists.");
    }
}

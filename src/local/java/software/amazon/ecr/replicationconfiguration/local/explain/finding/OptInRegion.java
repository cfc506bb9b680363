package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.requirement.OptInRegions;

/** Finds Regions that each account has to enable. */
final class OptInRegion implements FindingSource {
    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.destinations().stream()
                .filter(OptInRegions::contain)
                .map(destination -> Finding.note(
                        "opt-in-region",
                        "%s is an opt-in Region: images arrive only once it is enabled for %s."
                                .formatted(
                                        destination.region(),
                                        subject.isForeign(destination)
                                                ? "both " + subject.registry().accountId() + " and "
                                                        + destination.accountId()
                                                : subject.registry().accountId())));
    }
}

package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.Comparator;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;

/** All that there is to find. */
public final class Findings {
    private static final List<FindingSource> SOURCES = List.of(
            new SourceAsDestination(),
            new OtherPartition(),
            new TooManyDestinations(),
            new UnknownRegion(),
            new PolicyRefuses(),
            new PolicyUndecided(),
            new PolicyWithoutCreate(),
            new PolicyNeeded(),
            new UnusedPolicy(),
            new UnmatchedFilter(),
            new AlikeNames(),
            new OpenPrefix(),
            new RedundantFilter(),
            new OverlappingRules(),
            new NotReplicated(),
            new DeletionsReplicated(),
            new Chain(),
            new NoChain(),
            new OptInRegion(),
            new NewImagesOnly());

    private Findings() {}

    /** Returns what there is to say, errors first. */
    public static List<Finding> of(Subject subject) {
        return SOURCES.stream()
                .flatMap(source -> source.find(subject))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}

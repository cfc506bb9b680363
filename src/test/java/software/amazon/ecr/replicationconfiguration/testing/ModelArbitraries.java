package software.amazon.ecr.replicationconfiguration.testing;

import static software.amazon.ecr.replicationconfiguration.testing.TestModels.OTHER_REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGION;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReplicationConfiguration;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/**
 * Models that are valid for the registry of {@link TestModels#REGISTRY_ID} in {@link TestModels#REGION}, in shorthand, in
 * canonical form and in every mixture of both.
 */
public final class ModelArbitraries {
    public static final int MOST_RULES = 25;
    public static final int MOST_DESTINATIONS = 100;
    public static final int MOST_FILTERS = 100;
    public static final int LONGEST_PREFIX = 256;

    private ModelArbitraries() {}

    /** Small and large, up to the bounds of the schema. */
    public static Arbitrary<ResourceModel> models() {
        return models(MOST_RULES, MOST_DESTINATIONS, MOST_FILTERS);
    }

    /** As {@link #models()}, with a few items in each list. */
    public static Arbitrary<ResourceModel> smallModels() {
        return models(3, 3, 3);
    }

    /** The largest model: every list as long, and every prefix as long and as different, as the schema allows. */
    public static ResourceModel largestModel() {
        List<ReplicationRule> rules = IntStream.range(0, MOST_RULES)
                .mapToObj(rule -> ReplicationRule.builder()
                        .destinations(IntStream.range(0, MOST_DESTINATIONS)
                                .mapToObj(to -> new ReplicationDestination(
                                        "region-%018d".formatted(rule * 1000 + to), REGISTRY_ID))
                                .toList())
                        .repositoryFilters(IntStream.range(0, MOST_FILTERS)
                                .mapToObj(filter -> new RepositoryFilter(
                                        "%0256d*".formatted(rule * 1000 + filter),
                                        filter % 2 == 0 ? "PREFIX" : "PREFIX_MATCH"))
                                .toList())
                        .build())
                .toList();
        return new ResourceModel(new ReplicationConfiguration(rules), null);
    }

    private static Arbitrary<ResourceModel> models(int rules, int destinations, int filters) {
        Arbitrary<String> identifier = Arbitraries.just(REGISTRY_ID).injectNull(0.7);
        return Combinators.combine(listOf(rules(destinations, filters), rules), identifier)
                .as((items, registryId) -> new ResourceModel(new ReplicationConfiguration(items), registryId));
    }

    private static Arbitrary<ReplicationRule> rules(int destinations, int filters) {
        Arbitrary<ReplicationRule> shorthand = destinations()
                .map(destination ->
                        ReplicationRule.builder().destination(destination).build());
        Arbitrary<ReplicationRule> full = listOf(destinations(), destinations)
                .map(items -> ReplicationRule.builder().destinations(items).build());
        Arbitrary<List<RepositoryFilter>> repositoryFilters =
                listOf(filters(), filters).injectNull(0.4);
        Arbitrary<DeleteReplication> deleteReplication =
                Arbitraries.of(true, false).map(DeleteReplication::new).injectNull(0.6);
        return Combinators.combine(Arbitraries.oneOf(shorthand, full), repositoryFilters, deleteReplication)
                .as((rule, items, deletions) -> {
                    rule.setRepositoryFilters(items);
                    rule.setDeleteReplication(deletions);
                    return rule;
                });
    }

    private static Arbitrary<ReplicationDestination> destinations() {
        Arbitrary<String> regions = Arbitraries.oneOf(
                Arbitraries.of("eu-west-1", "us-east-1", "us-gov-west-1", "cn-north-1", REGION),
                Arbitraries.strings().withChars("abcxyz0129-").ofMinLength(2).ofMaxLength(25));
        Arbitrary<String> registryIds = Arbitraries.oneOf(
                        Arbitraries.of(REGISTRY_ID, OTHER_REGISTRY_ID),
                        Arbitraries.strings().numeric().ofLength(12))
                .injectNull(0.4);
        return Combinators.combine(regions, registryIds)
                .as(ReplicationDestination::new)
                .filter(destination -> !isSource(destination));
    }

    /** Mostly few items; now and then as many as there may be. */
    private static <T> Arbitrary<List<T>> listOf(Arbitrary<T> items, int most) {
        return Arbitraries.frequencyOf(
                Tuple.of(20, items.list().ofMinSize(1).ofMaxSize(Math.min(most, 5))),
                Tuple.of(2, items.list().ofMinSize(1).ofMaxSize(most)),
                Tuple.of(1, items.list().ofSize(most)));
    }

    private static boolean isSource(ReplicationDestination destination) {
        return destination.getRegion().equals(REGION)
                && (destination.getRegistryId() == null
                        || destination.getRegistryId().equals(REGISTRY_ID));
    }

    private static Arbitrary<RepositoryFilter> filters() {
        return Combinators.combine(prefixes(), Arbitraries.of("", "*"), Arbitraries.of("PREFIX", "PREFIX_MATCH"))
                .as((prefix, star, type) -> new RepositoryFilter(prefix + star, type));
    }

    private static Arbitrary<String> prefixes() {
        Arbitrary<String> few = Arbitraries.of("prod/", "team", "aa", "a/", "..", "._-", "a/._-", "0/0/0/0");
        Arbitrary<String> longest = Arbitraries.of(
                "a".repeat(LONGEST_PREFIX),
                String.join("", Collections.nCopies(LONGEST_PREFIX / 2, "a/")),
                "-".repeat(LONGEST_PREFIX));
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("abz059._-/")
                .ofMinLength(2)
                .ofMaxLength(LONGEST_PREFIX)
                .map(text -> text.replaceAll("(?<=^|/)[._/-]", "a").replaceAll("(?<=^|/)/", "a"));
        return Arbitraries.frequencyOf(Tuple.of(3, few), Tuple.of(1, longest), Tuple.of(3, any));
    }
}

package software.amazon.ecr.replicationconfiguration.local.explain.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/** Compares the matching with a naive one, which goes through rules, destinations and filters character by character. */
class MatchingTest {
    private static final AccountRegion SOURCE = new AccountRegion("111111111111", "us-east-1");

    @Provide
    static Arbitrary<List<ReplicationRule>> rules() {
        return rule().list().ofMaxSize(4);
    }

    private static Arbitrary<ReplicationRule> rule() {
        Arbitrary<ReplicationDestination> destination = Combinators.combine(
                        Arbitraries.of("us-east-1", "eu-west-1"), Arbitraries.of("111111111111", "222222222222"))
                .as(ReplicationDestination::new);
        Arbitrary<RepositoryFilter> filter = names().map(prefix -> new RepositoryFilter(prefix, "PREFIX_MATCH"));
        return Combinators.combine(
                        destination.list().ofMinSize(1).ofMaxSize(3),
                        filter.list().ofMinSize(1).ofMaxSize(3).optional(0.8),
                        Arbitraries.of(true, false))
                .as((destinations, filters, deletions) -> ReplicationRule.builder()
                        .destinations(destinations)
                        .repositoryFilters(filters.orElse(null))
                        .deleteReplication(deletions ? new DeleteReplication(true) : null)
                        .build());
    }

    @Provide
    static Arbitrary<String> names() {
        return Arbitraries.strings().withChars("ab/").ofMinLength(2).ofMaxLength(5);
    }

    @Property(tries = 2000, seed = "5003")
    void findsWhatANaiveMatcherFinds(@ForAll("rules") List<ReplicationRule> rules, @ForAll("names") String name) {
        Set<String> expected = new TreeSet<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (ReplicationDestination to : rules.get(rule).getDestinations()) {
                if (takes(rules.get(rule), name)
                        && !(to.getRegion().equals("us-east-1")
                                && to.getRegistryId().equals("111111111111"))) {
                    expected.add(to.getRegion() + " " + to.getRegistryId() + " " + (rule + 1));
                }
            }
        }
        RepositoryRoutes routes = RepositoryRoutes.of(SOURCE, rules, name);
        assertThat(routes.rules())
                .allSatisfy(rule -> assertThat(rule.filters()).isEqualTo(matching(rules.get(rule.number() - 1), name)))
                .extracting(MatchingRule::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, rules.size())
                        .filter(number -> takes(rules.get(number - 1), name))
                        .boxed()
                        .toList());
        assertThat(routes.routes().stream()
                        .flatMap(route -> route.rules().stream()
                                .map(rule -> route.destination().region() + " "
                                        + route.destination().accountId() + " " + rule))
                        .collect(Collectors.toSet()))
                .isEqualTo(expected);
        assertThat(routes.routes())
                .allSatisfy(route -> assertThat(route.deleteReplication())
                        .isEqualTo(route.rules().stream()
                                .anyMatch(rule -> rules.get(rule - 1).getDeleteReplication() != null)));
    }

    @Property(tries = 2000, seed = "5004")
    void takesTheSameNamesWithTheNarrowestPrefixes(
            @ForAll("prefixes") List<String> prefixes, @ForAll("names") String name) {
        List<String> narrowest = Filters.narrowest(prefixes);
        assertThat(narrowest.stream().anyMatch(name::startsWith))
                .isEqualTo(prefixes.stream().anyMatch(name::startsWith));
        assertThat(narrowest)
                .allSatisfy(one ->
                        assertThat(narrowest.stream().filter(one::startsWith)).hasSize(1));
    }

    @Provide
    static Arbitrary<List<String>> prefixes() {
        return names().list().ofMaxSize(4);
    }

    private static boolean takes(ReplicationRule rule, String name) {
        return !matching(rule, name).isEmpty();
    }

    private static List<String> matching(ReplicationRule rule, String name) {
        if (rule.getRepositoryFilters() == null) {
            return List.of("");
        }
        List<String> matching = new ArrayList<>();
        for (RepositoryFilter filter : rule.getRepositoryFilters()) {
            String prefix = filter.getFilter();
            int same = 0;
            while (same < prefix.length() && same < name.length() && prefix.charAt(same) == name.charAt(same)) {
                same++;
            }
            if (same == prefix.length()) {
                matching.add(prefix);
            }
        }
        return matching;
    }
}

package software.amazon.ecr.replicationconfiguration.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.ecr.replicationconfiguration.local.page.Standing.AS_ASKED;
import static software.amazon.ecr.replicationconfiguration.local.page.Standing.MISSING;
import static software.amazon.ecr.replicationconfiguration.local.page.Standing.UNASKED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.local.page.RegistryState.ComparedRule;
import software.amazon.ecr.replicationconfiguration.local.registry.Destination;
import software.amazon.ecr.replicationconfiguration.local.registry.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.local.registry.Rule;
import software.amazon.ecr.replicationconfiguration.local.registry.SourceRegistry;

class RegistryStateTest {
    private static final SourceRegistry REGISTRY = new SourceRegistry("123456789012", "eu-north-1");
    private static final Destination IRELAND = new Destination("eu-west-1", "123456789012");
    private static final Destination OREGON = new Destination("us-west-2", "123456789012");
    private static final Rule PROD_TO_BOTH = rule(List.of(IRELAND, OREGON), "prod/", "release/");
    private static final Rule ALL_TO_OREGON = rule(List.of(OREGON));

    @Test
    void aRuleThatWasAskedForIsNoDriftWhateverTheOrder() {
        Rule reordered = rule(List.of(OREGON, IRELAND), "release/", "prod/");
        assertThat(compared(List.of(ALL_TO_OREGON, reordered), List.of(PROD_TO_BOTH, ALL_TO_OREGON)).rules())
                .extracting(ComparedRule::standing).containsExactly(AS_ASKED, AS_ASKED);
    }

    @Test
    void aChangedRuleIsOneThatNobodyAskedForAndOneThatIsMissing() {
        Rule changed = rule(List.of(IRELAND, OREGON), "prod/");
        assertThat(compared(List.of(changed), List.of(PROD_TO_BOTH)).rules())
                .extracting(ComparedRule::standing, ComparedRule::repositoryFilters)
                .containsExactly(
                        tuple(UNASKED, changed.repositoryFilters()), tuple(MISSING, PROD_TO_BOTH.repositoryFilters()));
    }

    @Test
    void everyRuleIsMissingFromARegistryThatWasEmptied() {
        assertThat(compared(List.of(), List.of(PROD_TO_BOTH, ALL_TO_OREGON)).rules())
                .extracting(ComparedRule::standing).containsExactly(MISSING, MISSING);
    }

    @Test
    void askingForNoRulesIsAnotherThingThanNotAsking() {
        assertThat(compared(List.of(ALL_TO_OREGON), List.of()).asked()).isTrue();
        assertThat(RegistryState.compare(REGISTRY, false, List.of(ALL_TO_OREGON), Optional.empty()).asked()).isFalse();
    }

    private static RegistryState compared(List<Rule> stored, List<Rule> desired) {
        return RegistryState.compare(REGISTRY, false, stored, Optional.of(desired));
    }

    private static Rule rule(List<Destination> destinations, String... filters) {
        return new Rule(
                destinations, Stream.of(filters).map(filter -> new RepositoryFilter(filter, "PREFIX_MATCH")).toList());
    }
}

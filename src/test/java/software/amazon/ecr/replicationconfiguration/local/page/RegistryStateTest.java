package software.amazon.ecr.replicationconfiguration.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.ecr.replicationconfiguration.local.page.DriftStatus.AS_ASKED;
import static software.amazon.ecr.replicationconfiguration.local.page.DriftStatus.MISSING;
import static software.amazon.ecr.replicationconfiguration.local.page.DriftStatus.UNASKED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrFilter;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.page.RegistryState.ComparedRule;

class RegistryStateTest {
    private static final AccountRegion REGISTRY = new AccountRegion("123456789012", "eu-north-1");
    private static final EcrDestination IRELAND = new EcrDestination("eu-west-1", "123456789012");
    private static final EcrDestination OREGON = new EcrDestination("us-west-2", "123456789012");
    private static final EcrRule PROD_TO_BOTH = rule(List.of(IRELAND, OREGON), "prod/", "release/");
    private static final EcrRule ALL_TO_OREGON = rule(List.of(OREGON));

    @Test
    void aRuleThatWasAskedForIsNoDriftWhateverTheOrder() {
        EcrRule reordered = rule(List.of(OREGON, IRELAND), "release/", "prod/");
        assertThat(compared(List.of(ALL_TO_OREGON, reordered), List.of(PROD_TO_BOTH, ALL_TO_OREGON))
                        .rules())
                .extracting(ComparedRule::standing)
                .containsExactly(AS_ASKED, AS_ASKED);
    }

    @Test
    void aChangedRuleIsOneThatNobodyAskedForAndOneThatIsMissing() {
        EcrRule changed = rule(List.of(IRELAND, OREGON), "prod/");
        assertThat(compared(List.of(changed), List.of(PROD_TO_BOTH)).rules())
                .extracting(ComparedRule::standing, ComparedRule::repositoryFilters)
                .containsExactly(
                        tuple(UNASKED, changed.repositoryFilters()), tuple(MISSING, PROD_TO_BOTH.repositoryFilters()));
    }

    @Test
    void everyRuleIsMissingFromARegistryThatWasEmptied() {
        assertThat(compared(List.of(), List.of(PROD_TO_BOTH, ALL_TO_OREGON)).rules())
                .extracting(ComparedRule::standing)
                .containsExactly(MISSING, MISSING);
    }

    @Test
    void askingForNoRulesIsAnotherThingThanNotAsking() {
        assertThat(compared(List.of(ALL_TO_OREGON), List.of()).asked()).isTrue();
        assertThat(RegistryState.compare(REGISTRY, false, List.of(ALL_TO_OREGON), Optional.empty())
                        .asked())
                .isFalse();
    }

    private static RegistryState compared(List<EcrRule> stored, List<EcrRule> desired) {
        return RegistryState.compare(REGISTRY, false, stored, Optional.of(desired));
    }

    private static EcrRule rule(List<EcrDestination> destinations, String... filters) {
        return new EcrRule(
                destinations,
                Stream.of(filters)
                        .map(filter -> new EcrFilter(filter, "PREFIX_MATCH"))
                        .toList());
    }
}

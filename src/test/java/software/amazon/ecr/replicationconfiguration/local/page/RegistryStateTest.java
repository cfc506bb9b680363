package software.amazon.ecr.replicationconfiguration.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.ecr.replicationconfiguration.local.page.RuleDrift.IN_SYNC;
import static software.amazon.ecr.replicationconfiguration.local.page.RuleDrift.MISSING;
import static software.amazon.ecr.replicationconfiguration.local.page.RuleDrift.UNMANAGED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.page.RegistryState.ComparedRule;

class RegistryStateTest {
    private static final AccountRegion REGISTRY = new AccountRegion("123456789012", "eu-north-1");
    private static final ReplicationDestination IRELAND = new ReplicationDestination("eu-west-1", "123456789012");
    private static final ReplicationDestination OREGON = new ReplicationDestination("us-west-2", "123456789012");
    private static final ReplicationRule PROD_TO_BOTH = rule(List.of(IRELAND, OREGON), "prod/", "release/");
    private static final ReplicationRule ALL_TO_OREGON = rule(List.of(OREGON));

    @Test
    void aDesiredRuleIsInSyncWhateverTheOrder() {
        ReplicationRule reordered = rule(List.of(OREGON, IRELAND), "release/", "prod/");
        assertThat(compared(List.of(ALL_TO_OREGON, reordered), List.of(PROD_TO_BOTH, ALL_TO_OREGON))
                        .rules())
                .extracting(ComparedRule::driftStatus)
                .containsExactly(IN_SYNC, IN_SYNC);
    }

    @Test
    void aChangedRuleIsAnUnmanagedOneAndAMissingOne() {
        ReplicationRule changed = rule(List.of(IRELAND, OREGON), "prod/");
        assertThat(compared(List.of(changed), List.of(PROD_TO_BOTH)).rules())
                .extracting(ComparedRule::driftStatus, ComparedRule::rule)
                .containsExactly(tuple(UNMANAGED, changed), tuple(MISSING, PROD_TO_BOTH));
    }

    @Test
    void aRuleThatDeletesAtItsDestinationsIsAnotherThanOneThatDoesNot() {
        ReplicationRule deleting = rule(List.of(OREGON));
        deleting.setDeleteReplication(new DeleteReplication(true));
        assertThat(compared(List.of(deleting), List.of(ALL_TO_OREGON)).rules())
                .extracting(ComparedRule::driftStatus, ComparedRule::text, ComparedRule::additions)
                .containsExactly(
                        tuple(
                                UNMANAGED,
                                "every repository → us-west-2 123456789012, deletions too",
                                List.of("deletions too")),
                        tuple(MISSING, "every repository → us-west-2 123456789012", List.of()));
    }

    @Test
    void everyRuleIsMissingFromARegistryThatWasEmptied() {
        assertThat(compared(List.of(), List.of(PROD_TO_BOTH, ALL_TO_OREGON)).rules())
                .extracting(ComparedRule::driftStatus)
                .containsExactly(MISSING, MISSING);
    }

    @Test
    void askingForNoRulesIsAnotherThingThanNotAsking() {
        assertThat(compared(List.of(ALL_TO_OREGON), List.of()).asked()).isTrue();
        assertThat(RegistryState.compare(REGISTRY, false, List.of(ALL_TO_OREGON), Optional.empty())
                        .asked())
                .isFalse();
    }

    private static RegistryState compared(List<ReplicationRule> stored, List<ReplicationRule> desired) {
        return RegistryState.compare(REGISTRY, false, stored, Optional.of(desired));
    }

    private static ReplicationRule rule(List<ReplicationDestination> destinations, String... filters) {
        List<RepositoryFilter> prefixes = Stream.of(filters)
                .map(filter -> new RepositoryFilter(filter, "PREFIX_MATCH"))
                .toList();
        return ReplicationRule.builder()
                .destinations(destinations)
                .repositoryFilters(prefixes.isEmpty() ? null : prefixes)
                .build();
    }
}

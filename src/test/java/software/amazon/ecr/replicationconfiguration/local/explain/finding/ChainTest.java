package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;

class ChainTest {
    private static final String ACCOUNT = "123456789012";
    private static final AccountRegion MIDDLE = new AccountRegion(ACCOUNT, "eu-west-1");

    @Test
    void warnsOfADestinationThatReplicatesOn() {
        assertThat(new Chain().find(subject(rule("app/api", "ap-south-1"))))
                .containsExactly(Finding.warning(
                        "chain",
                        "eu-west-1 has rules that replicate to ap-south-1, but it does not pass on what is replicated "
                                + "to it. Name ap-south-1 as a destination here."));
    }

    @Test
    void leavesAloneADestinationThatReplicatesOtherRepositoriesOn() {
        assertThat(new Chain().find(subject(rule("lib/", "ap-south-1")))).isEmpty();
    }

    @Test
    void leavesAloneWhatTheSourceReplicatesItself() {
        assertThat(new Chain().find(subject(rule("app/", "us-west-2")))).isEmpty();
    }

    @Test
    void leavesAloneWhatGoesBackToTheSource() {
        assertThat(new Chain().find(subject(rule("app/", "us-east-2")))).isEmpty();
    }

    private static Subject subject(ReplicationRule onwards) {
        return new Subject(
                new AccountRegion(ACCOUNT, "us-east-2"),
                List.of(rule("app/", "eu-west-1", "us-west-2")),
                Optional.empty(),
                Map.of(),
                Map.of(MIDDLE, List.of(onwards)));
    }

    private static ReplicationRule rule(String prefix, String... regions) {
        return ReplicationRule.builder()
                .destinations(List.of(regions).stream()
                        .map(region -> new ReplicationDestination(region, ACCOUNT))
                        .toList())
                .repositoryFilters(List.of(new RepositoryFilter(prefix, "PREFIX_MATCH")))
                .build();
    }
}

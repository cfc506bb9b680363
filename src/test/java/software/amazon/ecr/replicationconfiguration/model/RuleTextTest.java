package software.amazon.ecr.replicationconfiguration.model;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleFor;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;

class RuleTextTest {
    @Test
    void saysThatThereAreNoRules() {
        assertThat(RuleText.of(List.of())).isEqualTo("no rules");
    }

    @Test
    void namesEveryRepositoryWhereThereIsNoFilter() {
        assertThat(RuleText.of(List.of(ruleTo("eu-west-1"))))
                .isEqualTo("1 rule (every repository → eu-west-1 123456789012)");
    }

    @Test
    void namesFiltersAndDestinationsOfEachRule() {
        ReplicationRule filtered = ruleFor(List.of("prod/", "team"), "eu-west-1", "us-east-1");

        assertThat(RuleText.of(List.of(filtered, ruleTo("us-east-2"))))
                .isEqualTo("2 rules (prod/, team → eu-west-1 123456789012, us-east-1 123456789012; "
                        + "every repository → us-east-2 123456789012)");
    }

    @Test
    void saysThatARuleReplicatesDeletions() {
        ReplicationRule deleting = ruleFor(List.of("prod/"), "eu-west-1");
        deleting.setDeleteReplication(new DeleteReplication(true));

        assertThat(RuleText.of(deleting)).isEqualTo("prod/ → eu-west-1 123456789012, deletions too");
    }

    @Test
    void cutsALongTextAt300Characters() {
        String text = RuleText.of(Collections.nCopies(25, ruleTo("eu-west-1")));

        assertThat(text)
                .startsWith("25 rules (every repository → eu-west-1 123456789012; ")
                .endsWith("…)")
                .hasSize("25 rules (".length() + 300 + ")".length());
    }
}

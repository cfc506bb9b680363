package software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListMatchingTest {
    @Test
    void pairsItemsInTheOrderInWhichTheyFit() {
        assertThat(ListMatching.of(new boolean[][] {{false, true}, {true, false}}, 2))
                .containsExactly(1, 0);
    }

    @Test
    void givesAPartnerAwayWhereAnotherItemHasNoOther() {
        assertThat(ListMatching.of(new boolean[][] {{true, true}, {true, false}}, 2))
                .containsExactly(1, 0);
    }

    @Test
    void leavesAloneWhatFitsNothing() {
        assertThat(ListMatching.of(new boolean[][] {{false, false, true}}, 3))
                .containsExactly(ListMatching.ALONE, ListMatching.ALONE, 0);
    }

    @Test
    void pairsAnItemOnce() {
        assertThat(ListMatching.of(new boolean[][] {{true}, {true}}, 1)).containsExactly(0);
    }
}

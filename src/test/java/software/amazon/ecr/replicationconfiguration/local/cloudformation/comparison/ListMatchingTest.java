package software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListMatchingTest {
    @Test
    void pairsItemsThatDoNotDiffer() {
        assertThat(ListMatching.of(new int[][] {{1, 0}, {0, 1}}, 2)).containsExactly(1, 0);
    }

    @Test
    void givesAPartnerAwayWhereAnotherItemHasNoOther() {
        assertThat(ListMatching.of(new int[][] {{0, 0}, {0, 1}}, 2)).containsExactly(1, 0);
    }

    @Test
    void pairsTheOthersWithWhatDiffersLeast() {
        assertThat(ListMatching.of(new int[][] {{2, 0, 1}, {3, 0, 2}}, 3)).containsExactly(1, 2);
    }

    @Test
    void leavesAloneWhatFindsNoPartner() {
        assertThat(ListMatching.of(new int[][] {{1}, {0}}, 1)).containsExactly(ListMatching.ALONE, 0);
        assertThat(ListMatching.of(new int[][] {{}}, 0)).containsExactly(ListMatching.ALONE);
    }
}

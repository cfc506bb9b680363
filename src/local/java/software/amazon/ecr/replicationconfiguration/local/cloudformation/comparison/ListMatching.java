package software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison;

import java.util.Arrays;

/**
 * Pairs the items of an expected list with those of an actual one: first with items that they do not differ from, as
 * many as can be, then with those that they differ least from.
 */
final class ListMatching {
    /** Stands in place of the partner of an item that has none. */
    static final int ALONE = -1;

    private final int[][] differences;
    private final int[] expectedOf;

    private ListMatching(int[][] differences, int actual) {
        this.differences = differences;
        this.expectedOf = new int[actual];
        Arrays.fill(expectedOf, ALONE);
    }

    /**
     * Returns for each expected item the index of the actual one that it is paired with, or {@link #ALONE}.
     *
     * @param differences how much an actual item differs, by the index of the expected and of the actual item
     * @param actual      how many actual items there are
     */
    static int[] of(int[][] differences, int actual) {
        ListMatching matching = new ListMatching(differences, actual);
        for (int expected = 0; expected < differences.length; expected++) {
            matching.pair(expected, new boolean[actual]);
        }
        int[] partners = matching.partners();
        for (int expected = 0; expected < partners.length; expected++) {
            if (partners[expected] == ALONE) {
                partners[expected] = matching.takeClosest(expected);
            }
        }
        return partners;
    }

    /** An item that could be paired with several is given away again if another one can be paired with it alone. */
    private boolean pair(int expected, boolean[] tried) {
        for (int actual = 0; actual < tried.length; actual++) {
            if (differences[expected][actual] == 0 && !tried[actual]) {
                tried[actual] = true;
                if (expectedOf[actual] == ALONE || pair(expectedOf[actual], tried)) {
                    expectedOf[actual] = expected;
                    return true;
                }
            }
        }
        return false;
    }

    private int[] partners() {
        int[] partners = new int[differences.length];
        Arrays.fill(partners, ALONE);
        for (int actual = 0; actual < expectedOf.length; actual++) {
            if (expectedOf[actual] != ALONE) {
                partners[expectedOf[actual]] = actual;
            }
        }
        return partners;
    }

    private int takeClosest(int expected) {
        int closest = ALONE;
        for (int actual = 0; actual < expectedOf.length; actual++) {
            if (expectedOf[actual] == ALONE
                    && (closest == ALONE || differences[expected][actual] < differences[expected][closest])) {
                closest = actual;
            }
        }
        if (closest != ALONE) {
            expectedOf[closest] = expected;
        }
        return closest;
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison;

import java.util.Arrays;

/**
 * Pairs the items of an expected list with those of an actual one that fit them, as many as can be paired. An item that
 * fits several is given away again if another one fits nothing else.
 */
final class ListMatching {
    /** Stands in place of the partner of an item that has none. */
    static final int ALONE = -1;

    private final boolean[][] fits;
    private final int[] partners;

    private ListMatching(boolean[][] fits, int actual) {
        this.fits = fits;
        this.partners = new int[actual];
        Arrays.fill(partners, ALONE);
    }

    /**
     * Returns for each actual item the index of the expected one that it is paired with, or {@link #ALONE}.
     *
     * @param fits   whether an actual item fits an expected one, by the index of the expected and of the actual item
     * @param actual how many actual items there are
     */
    static int[] of(boolean[][] fits, int actual) {
        ListMatching matching = new ListMatching(fits, actual);
        for (int expected = 0; expected < fits.length; expected++) {
            matching.pair(expected, new boolean[actual]);
        }
        return matching.partners;
    }

    private boolean pair(int expected, boolean[] tried) {
        for (int actual = 0; actual < tried.length; actual++) {
            if (fits[expected][actual] && !tried[actual]) {
                tried[actual] = true;
                if (partners[actual] == ALONE || pair(partners[actual], tried)) {
                    partners[actual] = expected;
                    return true;
                }
            }
        }
        return false;
    }
}

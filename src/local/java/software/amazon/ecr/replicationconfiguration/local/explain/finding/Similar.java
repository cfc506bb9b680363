package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds what a misspelt text was probably meant to be. */
final class Similar {
    private static final int MOST_MISTAKES = 2;

    private Similar() {}

    /** Returns the candidate with the fewest mistakes, of which a text of less than six characters may have one. */
    static Optional<String> to(String text, Collection<String> candidates) {
        int allowed = text.length() < 6 ? 1 : MOST_MISTAKES;
        return candidates.stream()
                .distinct()
                .filter(candidate -> Math.abs(candidate.length() - text.length()) <= allowed)
                .map(candidate -> new Candidate(candidate, distance(text, candidate)))
                .filter(candidate -> candidate.distance <= allowed)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
                .map(Candidate::text);
    }

    /** Returns how names begin that a misspelt prefix was probably meant to match. */
    static Optional<String> toPrefix(String prefix, List<String> names) {
        char end = prefix.charAt(prefix.length() - 1);
        List<String> beginnings = names.stream()
                .flatMap(name -> IntStream.rangeClosed(2, Math.min(name.length(), prefix.length() + MOST_MISTAKES))
                        .filter(length -> end != '/' || name.charAt(length - 1) == '/')
                        .mapToObj(length -> name.substring(0, length)))
                .distinct()
                .toList();
        return to(prefix, beginnings);
    }

    /** Counts the characters to add, to remove, to replace, or to swap with the next. */
    static int distance(String one, String other) {
        int[][] costs = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cost(costs, one, other, i, j);
            }
        }
        return costs[one.length()][other.length()];
    }

    private static int cost(int[][] costs, String one, String other, int i, int j) {
        int replaced = costs[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int cost = Math.min(replaced, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }

    private record Candidate(String text, int distance) {}
}

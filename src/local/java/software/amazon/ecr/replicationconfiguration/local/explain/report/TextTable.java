package software.amazon.ecr.replicationconfiguration.local.explain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text in columns, of which the first gives way where all of them do not fit. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... headings) {
        rows.add(List.of(headings));
    }

    /** Adds a row with as many cells as there are headings. */
    public void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Returns the lines, headings first, each of at most so many characters where the columns allow it. */
    public List<String> lines(int width) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        int excess = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) - width;
        widths[0] = Math.max(Math.min(NARROWEST, widths[0]), widths[0] - Math.max(0, excess));
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = shortened(row.get(column), widths[column]);
            line.append(column == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[column] - cell.length()));
        }
        return line.toString().stripTrailing();
    }

    /** Leaves out the middle, since names of repositories differ at their ends. */
    private static String shortened(String text, int width) {
        int kept = width - 1;
        return text.length() <= width
                ? text
                : text.substring(0, kept / 2) + "…" + text.substring(text.length() - (kept - kept / 2));
    }
}

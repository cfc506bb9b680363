package software.amazon.ecr.replicationconfiguration.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.benchmark.Bench.Warm;

/** The figures of a benchmark, as a table of ratios to the first program and as a plot. */
final class Report {
    private final List<String> programs;
    private final List<String> rows = new ArrayList<>();
    private final Map<String, List<Double>> ratios = new LinkedHashMap<>();
    private Map<ModelSize, List<Map<MeasuredOperation, Warm>>> growth = Map.of();

    Report(List<String> programs) {
        this.programs = List.copyOf(programs);
    }

    /** A row of figures that are exact, one for each program; NaN for none. */
    void figures(String name, String format, List<Double> values) {
        rows.add(row(
                name,
                IntStream.range(0, programs.size())
                        .mapToObj(i -> cell(format, values.get(i), values.get(i) / values.get(0), i))
                        .toList()));
    }

    /**
     * A row of medians.
     *
     * @param values by run, then by program
     * @param yardsticks likewise; ratios are to the first program's of the same run
     */
    void runs(String name, String format, List<List<Double>> values, List<List<Double>> yardsticks) {
        List<Double> own = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            int program = i;
            double ratio = median(IntStream.range(0, values.size())
                    .mapToObj(run ->
                            values.get(run).get(program) / yardsticks.get(run).get(0))
                    .toList());
            own.add(ratio);
            boolean ratioToItself = i == 0 && values.equals(yardsticks);
            cells.add(cell(
                    format,
                    median(values.stream().map(turn -> turn.get(program)).toList()),
                    ratio,
                    ratioToItself ? 0 : 1));
        }
        ratios.put(name, own);
        rows.add(row(name, cells));
    }

    void growth(Map<ModelSize, List<Map<MeasuredOperation, Warm>>> curve) {
        growth = curve;
    }

    String table() {
        return row("", programs)
                + row("---", programs.stream().map(program -> "---").toList()) + String.join("", rows) + "\n"
                + growthTable();
    }

    /** Writes the tables into the document, between its two markers, and the plot beside it. */
    void write(Path document) throws IOException {
        String text = Files.readString(document);
        String begin = "<!-- figures -->\n";
        String end = "<!-- end of figures -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    document + " has no place for the figures, between " + begin.strip() + " and " + end + ".");
        }
        Files.writeString(document, text.substring(0, from) + begin + "\n" + table() + "\n" + text.substring(to));
        Files.writeString(document.resolveSibling("performance.svg"), new Plot(programs, ratios, growth).svg());
    }

    private String growthTable() {
        Stream<String> header = Stream.of("rules × destinations and filters in each", "elements");
        List<String> columns = Stream.concat(
                        header,
                        programs.stream().flatMap(program -> Stream.of(program + " READ, ms", program + " CREATE, ms")))
                .toList();
        StringBuilder table = new StringBuilder(line(columns))
                .append(line(columns.stream().map(c -> "---").toList()));
        growth.forEach((size, turn) -> table.append(line(Stream.concat(
                        Stream.of(size.toString(), Integer.toString(size.elements())),
                        turn.stream()
                                .flatMap(warm -> Stream.of(MeasuredOperation.READ, MeasuredOperation.CREATE)
                                        .map(operation -> format(
                                                "%.2f", warm.get(operation).p50()))))
                .toList())));
        return table.toString();
    }

    private static String cell(String format, double value, double ratio, int program) {
        if (Double.isNaN(value)) {
            return "";
        }
        String text = format(format, value);
        return program == 0 || Double.isNaN(ratio) ? text : text + " (**" + format("%.2f", ratio) + "**)";
    }

    private static String row(String name, List<String> cells) {
        return line(Stream.concat(Stream.of(name), cells.stream()).toList());
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}

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
    private final List<String> ablation = new ArrayList<>();
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
            double ratio = ratio(values, yardsticks, program);
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

    /** The median of a program's ratios to the first one of the same run. */
    static double ratio(List<List<Double>> values, List<List<Double>> yardsticks, int program) {
        return median(IntStream.range(0, values.size())
                .mapToObj(run ->
                        values.get(run).get(program) / yardsticks.get(run).get(0))
                .toList());
    }

    /** A row of the ablation: ratios with Lambda's and with the default flags, and classes loaded. */
    void ablation(String name, double lambda, double standard, double firstLambda, double firstStandard, long classes) {
        Stream<String> ratios =
                Stream.of(lambda, standard, firstLambda, firstStandard).map(ratio -> format("%.2f", ratio));
        ablation.add(row(
                name, Stream.concat(ratios, Stream.of(Long.toString(classes))).toList()));
    }

    void growth(Map<ModelSize, List<Map<MeasuredOperation, Warm>>> curve) {
        growth = curve;
    }

    String table() {
        return row("", programs)
                + row("---", programs.stream().map(program -> "---").toList()) + String.join("", rows) + "\n"
                + growthTable() + "\n" + ablationTable();
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
                        IntStream.range(0, turn.size())
                                .boxed()
                                .flatMap(program -> Stream.of(MeasuredOperation.READ, MeasuredOperation.CREATE)
                                        .map(operation -> {
                                            double p50 = turn.get(program)
                                                    .get(operation)
                                                    .p50();
                                            double bare =
                                                    turn.get(0).get(operation).p50();
                                            return cell("%.2f", p50, p50 / bare, program);
                                        })))
                .toList())));
        return table.toString();
    }

    private String ablationTable() {
        List<String> columns = List.of(
                "cold CREATE, ratio to the bare SDK",
                "Lambda's JVM flags",
                "default flags",
                "first call, Lambda's JVM flags",
                "first call, default flags",
                "classes loaded");
        return line(columns) + line(columns.stream().map(c -> "---").toList()) + String.join("", ablation);
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

package software.amazon.ecr.replicationconfiguration.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import software.amazon.ecr.replicationconfiguration.benchmark.Bench.Cold;
import software.amazon.ecr.replicationconfiguration.benchmark.Bench.Warm;

/**
 * Measures the handler jar, and another one if there is one to compare with, against the bare SDK: how long a new JVM
 * takes to its first answer, how long a warm one takes for each operation, and what both need. Runs of the programs take
 * turns, and a ratio is the median of the ratios of runs that follow each other, so that whatever else the computer does
 * meets all alike. Only the ratios mean something elsewhere.
 */
public final class Benchmark {
    private static final int COLD_RUNS = 11;
    private static final int WARM_RUNS = 3;
    private static final int ABLATION_RUNS = 7;
    private static final List<ModelSize> GROWTH =
            List.of(new ModelSize(1, 10), new ModelSize(5, 20), new ModelSize(10, 50), ModelSize.LARGEST);

    private final Bench bench;
    private final List<Program> programs;
    private final Report report;

    private Benchmark(Bench bench, List<Program> programs, Report report) {
        this.bench = bench;
        this.programs = programs;
        this.report = report;
    }

    /**
     * Usage: {@code Benchmark JAR DOCUMENT FOLDER STUBS [OTHER_JAR]}: writes the report to the document and a plot beside
     * it; the folder is for what the benchmark needs on its way; the stubs are those of an {@link Ablation}.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(args[0]);
        List<Program> programs = new ArrayList<>(List.of(Program.bare(), Program.provider("this provider", jar)));
        List<Path> jars = new ArrayList<>(List.of(jar));
        if (args.length > 4 && !args[4].isBlank()) {
            programs.add(Program.provider("the other provider", Path.of(args[4])));
            jars.add(Path.of(args[4]));
        }
        Report report = new Report(programs.stream().map(Program::name).toList());
        List<Double> sizes = new ArrayList<>(List.of(Double.NaN));
        for (Path each : jars) {
            sizes.add(Files.size(each) / 1e6);
        }
        report.figures("jar, MB", "%.1f", sizes);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[2])), "benchmark");
        try (Bench bench = new Bench(folder)) {
            new Benchmark(bench, programs, report).run(new Ablation(jar, Path.of(args[3]), folder), folder);
        }
        report.write(Path.of(args[1]));
        System.out.println(report.table());
    }

    private void run(Ablation ablation, Path folder) throws IOException, InterruptedException {
        List<Program> unpacked = new ArrayList<>();
        for (Program program : programs) {
            unpacked.add(program.unpacked(folder.resolve("unpacked-" + unpacked.size())));
        }
        for (List<String> flags : List.of(List.<String>of(), Bench.LAMBDA_FLAGS)) {
            String name = flags.isEmpty() ? "" : ", Lambda's JVM flags";
            coldRows(name, coldRuns(programs, flags, COLD_RUNS));
            coldRows(", unpacked" + name, coldRuns(unpacked, flags, COLD_RUNS));
        }
        List<Double> classes = new ArrayList<>();
        for (Program program : programs) {
            classes.add((double) bench.classes(program));
        }
        report.figures("classes loaded", "%.0f", classes);
        List<Map<MeasuredOperation, Warm>> smallest = warmRuns(true);
        warmRuns(false);
        List<Map<MeasuredOperation, Integer>> calls = new ArrayList<>();
        for (Program program : programs) {
            calls.add(bench.calls(program));
        }
        for (MeasuredOperation operation : MeasuredOperation.values()) {
            report.figures(
                    "ECR calls, " + operation,
                    "%.0f",
                    calls.stream().map(each -> (double) each.get(operation)).toList());
        }
        ablation(ablation);
        growth(smallest);
    }

    /** Runs in turns, after one that does not count; by run, then by program. */
    private List<List<Cold>> coldRuns(List<Program> programs, List<String> flags, int count)
            throws IOException, InterruptedException {
        List<List<Cold>> runs = new ArrayList<>();
        for (int run = -1; run < count; run++) {
            List<Cold> turn = new ArrayList<>();
            for (Program program : programs) {
                turn.add(bench.cold(program, flags));
            }
            if (run >= 0) {
                runs.add(turn);
            }
        }
        return runs;
    }

    private void coldRows(String name, List<List<Cold>> runs) {
        report.runs("cold CREATE, ms" + name, "%.0f", values(runs, Cold::total), values(runs, Cold::total));
        report.runs("of which the first call" + name, "%.0f", values(runs, Cold::firstCall), values(runs, Cold::total));
        report.runs("peak memory, MiB" + name, "%.0f", values(runs, Cold::peakMemory), values(runs, Cold::peakMemory));
    }

    private void ablation(Ablation ablation) throws IOException, InterruptedException {
        List<Program> compared = new ArrayList<>(programs.subList(0, 2));
        compared.addAll(ablation.programs());
        List<List<Cold>> lambda = coldRuns(compared, Bench.LAMBDA_FLAGS, ABLATION_RUNS);
        List<List<Cold>> standard = coldRuns(compared, List.of(), ABLATION_RUNS);
        for (int i = 1; i < compared.size(); i++) {
            report.ablation(
                    compared.get(i).name(),
                    Report.ratio(values(lambda, Cold::total), values(lambda, Cold::total), i),
                    Report.ratio(values(standard, Cold::total), values(standard, Cold::total), i),
                    Report.ratio(values(lambda, Cold::firstCall), values(lambda, Cold::total), i),
                    Report.ratio(values(standard, Cold::firstCall), values(standard, Cold::total), i),
                    bench.classes(compared.get(i)));
        }
    }

    /** Returns the medians, by program. */
    private List<Map<MeasuredOperation, Warm>> warmRuns(boolean tls) throws IOException, InterruptedException {
        List<List<Map<MeasuredOperation, Warm>>> runs = new ArrayList<>();
        for (int run = 0; run < WARM_RUNS; run++) {
            List<Map<MeasuredOperation, Warm>> turn = new ArrayList<>();
            for (Program program : programs) {
                turn.add(bench.warm(program, tls, ModelSize.SMALLEST));
            }
            runs.add(turn);
        }
        for (MeasuredOperation operation : MeasuredOperation.values()) {
            String name = operation + (tls ? "" : ", plain HTTP");
            List<List<Double>> p50 = values(runs, run -> run.get(operation).p50());
            report.runs("warm " + name + ", p50 ms", "%.2f", p50, p50);
            List<List<Double>> p99 = values(runs, run -> run.get(operation).p99());
            report.runs("warm " + name + ", p99 ms", "%.2f", p99, p99);
        }
        return IntStream.range(0, programs.size())
                .mapToObj(program ->
                        medians(runs.stream().map(turn -> turn.get(program)).toList()))
                .toList();
    }

    private static Map<MeasuredOperation, Warm> medians(List<Map<MeasuredOperation, Warm>> runs) {
        Map<MeasuredOperation, Warm> medians = new EnumMap<>(MeasuredOperation.class);
        for (MeasuredOperation operation : MeasuredOperation.values()) {
            medians.put(
                    operation,
                    new Warm(
                            Report.median(runs.stream()
                                    .map(run -> run.get(operation).p50())
                                    .toList()),
                            Report.median(runs.stream()
                                    .map(run -> run.get(operation).p99())
                                    .toList())));
        }
        return medians;
    }

    private void growth(List<Map<MeasuredOperation, Warm>> smallest) throws IOException, InterruptedException {
        Map<ModelSize, List<Map<MeasuredOperation, Warm>>> curve = new LinkedHashMap<>();
        curve.put(ModelSize.SMALLEST, smallest);
        for (ModelSize size : GROWTH) {
            List<Map<MeasuredOperation, Warm>> turn = new ArrayList<>();
            for (Program program : programs) {
                turn.add(bench.warm(program, true, size));
            }
            curve.put(size, turn);
        }
        report.growth(curve);
    }

    /** By run, then by program. */
    private static <T> List<List<Double>> values(List<List<T>> runs, ToDoubleFunction<T> value) {
        return runs.stream()
                .map(turn -> turn.stream().map(value::applyAsDouble).toList())
                .toList();
    }
}

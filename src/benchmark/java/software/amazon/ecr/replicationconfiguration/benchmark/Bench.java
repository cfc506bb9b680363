package software.amazon.ecr.replicationconfiguration.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts programs, each in a JVM of its own, against a registry in another, and measures them. */
final class Bench implements AutoCloseable {
    /** What Lambda's Java 17 runtime starts a function with. */
    static final List<String> LAMBDA_FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final int WARM_UP = 400;
    private static final int ROUNDS = 400;

    private final Path folder;
    private final Certificate certificate;
    private final Process registry;
    private final BufferedReader registrySays;
    private final Writer registryHears;
    private final String tlsEndpoint;
    private final String plainEndpoint;

    Bench(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        certificate = Certificate.make(folder);
        registry = new ProcessBuilder(
                        java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegistryProgram.class.getName(),
                        certificate.keyStore().toString(),
                        Certificate.PASSWORD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        registrySays = registry.inputReader();
        registryHears = registry.outputWriter();
        String[] ports = registrySays.readLine().split(" ");
        tlsEndpoint = "https://127.0.0.1:" + ports[0];
        plainEndpoint = "http://127.0.0.1:" + ports[1];
    }

    /** One cold run: times in milliseconds, memory in MiB. */
    record Cold(double total, double construction, double firstCall, double peakMemory) {}

    /** One operation in a warm process, in milliseconds. */
    record Warm(double p50, double p99) {}

    /** A new JVM, from its start to its answer to a CREATE. */
    Cold cold(Program program, List<String> flags) throws IOException, InterruptedException {
        ask("empty");
        long started = System.nanoTime();
        Process process = start(program, ColdProgram.class, flags, true);
        String[] answered = process.inputReader().readLine().split(" ");
        double total = millis(System.nanoTime() - started);
        double peakMemory = peakMemory(process);
        process.outputWriter().close();
        process.waitFor();
        return new Cold(total, millis(Long.parseLong(answered[1])), millis(Long.parseLong(answered[2])), peakMemory);
    }

    /** How many classes a cold run loads. */
    long classes(Program program) throws IOException, InterruptedException {
        ask("empty");
        Path log = folder.resolve("classes.txt");
        Process process = start(program, ColdProgram.class, List.of("-Xlog:class+load:file=" + log), true);
        process.inputReader().readLine();
        process.outputWriter().close();
        process.waitFor();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: ")).count();
        }
    }

    /** A process that is warm, by operation. */
    Map<MeasuredOperation, Warm> warm(Program program, boolean tls, ModelSize size)
            throws IOException, InterruptedException {
        ask("empty");
        Process process = start(
                program,
                WarmProgram.class,
                List.of(),
                tls,
                Integer.toString(WARM_UP),
                Integer.toString(ROUNDS),
                size.toString());
        Map<MeasuredOperation, Warm> warm = new EnumMap<>(MeasuredOperation.class);
        for (String line : process.inputReader().lines().toList()) {
            String[] words = line.split(" ");
            warm.put(
                    MeasuredOperation.valueOf(words[0]),
                    new Warm(millis(Long.parseLong(words[1])), millis(Long.parseLong(words[2]))));
        }
        process.waitFor();
        return warm;
    }

    /** How many calls of Amazon ECR each operation makes. */
    Map<MeasuredOperation, Integer> calls(Program program) throws IOException, InterruptedException {
        ask("empty");
        Process process = start(program, CallsProgram.class, List.of(), true);
        Map<MeasuredOperation, Integer> calls = new EnumMap<>(MeasuredOperation.class);
        for (MeasuredOperation operation : MeasuredOperation.values()) {
            ask("calls");
            process.outputWriter().append(operation + "\n").flush();
            process.inputReader().readLine();
            calls.put(operation, ask("calls").split(" ").length);
        }
        process.outputWriter().close();
        process.waitFor();
        return calls;
    }

    @Override
    public void close() throws IOException {
        registryHears.close();
    }

    private Process start(Program program, Class<?> main, List<String> flags, boolean tls, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(flags);
        command.addAll(List.of(
                // The RPDK empties it.
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-Djavax.net.ssl.trustStore=" + certificate.trustStore(),
                "-cp",
                program.classPath(),
                main.getName(),
                program.subject()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().put("AWS_REGION", Subject.REGION);
        builder.environment().put("AWS_ENDPOINT_URL_ECR", tls ? tlsEndpoint : plainEndpoint);
        return builder.start();
    }

    private String ask(String question) throws IOException {
        registryHears.append(question).append("\n").flush();
        return registrySays.readLine();
    }

    /** Linux tells; NaN elsewhere. */
    private static double peakMemory(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.notExists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

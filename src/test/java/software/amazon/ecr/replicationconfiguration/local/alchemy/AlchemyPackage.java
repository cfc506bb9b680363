package software.amazon.ecr.replicationconfiguration.local.alchemy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The example package of alchemy programs, installed below {@code target/}. */
final class AlchemyPackage {
    private static final Path SOURCE = Path.of("examples/alchemy");
    private static final Path INSTALLED = Path.of("target/alchemy").toAbsolutePath();
    private static final Pattern UNREACHABLE =
            Pattern.compile("npm error code (ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)");

    private AlchemyPackage() {}

    /** Installs exactly what the lock file names, or skips the tests and says why. */
    static void install() throws Exception {
        assumeTrue(onPath("npm") && onPath("node"), "Skipped: there is no node with npm on the PATH.");
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Outcome installation = run(
                INSTALLED,
                System.getenv(),
                "npm",
                "ci",
                "--omit=optional",
                "--omit=peer",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund");
        assumeTrue(
                !UNREACHABLE.matcher(installation.output()).find(),
                "Skipped: npm does not reach its registry. " + installation.output());
        if (installation.status() != 0) {
            throw new AssertionError("npm ci: " + installation.output());
        }
    }

    /** Copies the programs into a folder of their own, which will hold alchemy's state too. */
    static Path programs() throws IOException {
        Path copy = Files.createTempDirectory(INSTALLED, "run-");
        Files.createDirectory(copy.resolve("canonical"));
        try (Stream<Path> files = Files.walk(SOURCE)) {
            files.filter(file -> file.toString().endsWith(".js")).forEach(file -> {
                try {
                    Files.copy(file, copy.resolve(SOURCE.relativize(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return copy;
    }

    /** Runs a program as the example's README says, for a registry in Ohio. */
    static Outcome node(Path programs, URI endpoint, String... arguments) throws Exception {
        Map<String, String> environment = Map.of(
                "PATH", System.getenv("PATH"),
                "HOME", programs.toString(),
                "AWS_ENDPOINT_URL", endpoint.toString(),
                "AWS_REGION", "us-east-2",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "ALCHEMY_TELEMETRY_DISABLED", "1",
                "DO_NOT_TRACK", "1");
        return run(
                programs,
                environment,
                Stream.concat(Stream.of("node"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static Outcome run(Path directory, Map<String, String> environment, String... command) throws Exception {
        Path output = Files.createTempFile(INSTALLED, "output-", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " did not end: " + Files.readString(output));
        }
        return new Outcome(process.exitValue(), Files.readString(output));
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(d -> Files.isExecutable(Path.of(d, program)));
    }

    /**
     * How a program ended.
     *
     * @param output what it wrote to either stream
     */
    record Outcome(int status, String output) {}
}

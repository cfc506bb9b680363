package software.amazon.ecr.replicationconfiguration.local.npm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example package of Node.js programs, installed below {@code target/}.
 *
 * @param source      the folder of the package
 * @param installed   where it is installed
 * @param environment what its programs find in their environment beside what tells them where the server is
 */
public record NpmPackage(Path source, Path installed, Map<String, String> environment) {
    private static final Pattern UNREACHABLE =
            Pattern.compile("npm error code (ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)");

    public static NpmPackage example(String name, Map<String, String> environment) {
        return new NpmPackage(Path.of("examples", name), Path.of("target", name).toAbsolutePath(), environment);
    }

    /** Installs exactly what the lock file names, or skips the tests and says why. */
    public void install() throws Exception {
        assumeTrue(onPath("npm") && onPath("node"), "Skipped: there is no node with npm on the PATH.");
        Files.createDirectories(installed);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(source.resolve(file), installed.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Outcome installation = run(
                installed,
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

    /** Copies the programs and what configures them into a folder of their own, which will hold their state too. */
    public Path programs() throws IOException {
        Path copy = Files.createTempDirectory(installed, "run-");
        try (Stream<Path> files = Files.walk(source)) {
            files.map(source::relativize).filter(NpmPackage::isProgram).forEach(file -> {
                try {
                    Files.createDirectories(copy.resolve(file).getParent());
                    Files.copy(source.resolve(file), copy.resolve(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return copy;
    }

    /** Runs a program as the example's README says, for a registry in Ohio. */
    public Outcome node(Path programs, URI endpoint, String... arguments) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", System.getenv("PATH"));
        all.put("HOME", programs.toString());
        all.put("AWS_ENDPOINT_URL", endpoint.toString());
        all.put("AWS_REGION", "us-east-2");
        all.put("AWS_ACCESS_KEY_ID", "local");
        all.put("AWS_SECRET_ACCESS_KEY", "local");
        return run(
                programs,
                all,
                Stream.concat(Stream.of("node"), Stream.of(arguments)).toArray(String[]::new));
    }

    private Outcome run(Path directory, Map<String, String> all, String... command) throws Exception {
        Path output = Files.createTempFile(installed, "output-", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(all);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " did not end: " + Files.readString(output));
        }
        return new Outcome(process.exitValue(), Files.readString(output));
    }

    /** Somebody may have installed the package where it stands. */
    private static boolean isProgram(Path file) {
        return !file.startsWith("node_modules") && (file.toString().endsWith(".js") || file.endsWith("cdk.json"));
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(d -> Files.isExecutable(Path.of(d, program)));
    }

    /**
     * How a program ended.
     *
     * @param output what it wrote to either stream
     */
    public record Outcome(int status, String output) {}
}

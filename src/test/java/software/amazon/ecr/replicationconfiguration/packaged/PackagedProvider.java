package software.amazon.ecr.replicationconfiguration.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/** The provider in the handler jar, in a JVM that has nothing else, under the conditions of Lambda. */
public final class PackagedProvider implements ResourceProvider, AutoCloseable {
    static final String ENTRY_POINT = "software.amazon.ecr.replicationconfiguration.Entrypoint::handleRequest";
    static final String TEST_ENTRY_POINT =
            "software.amazon.ecr.replicationconfiguration.HandlerWrapper::testEntrypoint";

    private final Path folder;
    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;

    private PackagedProvider(String entryPoint, Map<String, String> environment) throws IOException {
        folder = Files.createTempDirectory("packaged-provider");
        Files.createDirectories(temporaryFolder());
        copyProgram();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-Djava.io.tmpdir=" + temporaryFolder(),
                "-cp",
                folder + System.getProperty("path.separator") + handlerJar(),
                PackagedProgram.class.getName(),
                entryPoint);
        builder.environment().clear();
        builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "TypeFunction");
        builder.environment().put("AWS_REGION", "us-east-2");
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        builder.environment().putAll(environment);
        builder.redirectError(folder.resolve("log").toFile());
        process = builder.start();
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it with Amazon ECR at an endpoint. */
    public static PackagedProvider start(URI ecr) {
        return start(ENTRY_POINT, Map.of("AWS_ENDPOINT_URL_ECR", ecr.toString()));
    }

    static PackagedProvider start(String entryPoint, Map<String, String> environment) {
        try {
            return new PackagedProvider(entryPoint, new HashMap<>(environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path handlerJar() {
        return Path.of(System.getProperty("handler.jar"));
    }

    /** The folder that the function has to itself. */
    Path temporaryFolder() {
        return folder.resolve("tmp");
    }

    /** What the handler has logged so far, and what the JVM has said. */
    List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("log"));
    }

    @Override
    public synchronized String invoke(String request) {
        try {
            requests.write(request.replace('\n', ' ') + "\n");
            requests.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new AssertionError("The handler jar ended: " + log());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            requests.close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copyProgram() throws IOException {
        String name = PackagedProgram.class.getName().replace('.', '/') + ".class";
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream program = PackagedProgram.class.getResourceAsStream("/" + name)) {
            Files.copy(program, copy);
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Runs the command for each case in src/test/resources/explain: NAME.yaml has its arguments and the files that they
 * name, NAME.txt has what it prints and its exit status. With -Dexplain.update=true the latter are written anew.
 */
class ExplainCommandTest {
    private static final Path CASES = Path.of("src/test/resources/explain");
    private static final Path GUIDE = Path.of("guide/explain.md");
    private static final Path FINDINGS =
            Path.of("src/local/java/software/amazon/ecr/replicationconfiguration/local/explain/finding");
    private static final Pattern IDENTIFIER = Pattern.compile("(?:Finding\\s*\\.[a-z]+\\(\\s*|ID = )\"([a-z-]+)\"");
    private static final Pattern SECTION = Pattern.compile("(?m)^### (.*)$");
    /** It takes the rules of a destination, which only a live registry has. */
    private static final String FOUND_LIVE_ONLY = "chain";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> explains() throws IOException {
        return cases().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    @Test
    void hasACaseForEachKindOfFinding() throws IOException {
        StringBuilder outputs = new StringBuilder();
        for (Path file : cases()) {
            outputs.append(Files.readString(outputOf(file)));
        }
        assertThat(identifiers())
                .contains(FOUND_LIVE_ONLY)
                .filteredOn(identifier -> !identifier.equals(FOUND_LIVE_ONLY))
                .isNotEmpty()
                .allSatisfy(identifier -> assertThat(outputs).containsPattern("[ \"]" + identifier + "[\n\"]"));
    }

    @Test
    void explainsEachKindOfFindingInTheGuide() throws IOException {
        assertThat(SECTION.matcher(Files.readString(GUIDE)).results().map(section -> section.group(1)))
                .containsExactlyInAnyOrderElementsOf(identifiers());
    }

    /** The identifiers in the classes that find something. */
    private static Set<String> identifiers() throws IOException {
        Set<String> identifiers = new TreeSet<>();
        try (Stream<Path> sources = Files.list(FINDINGS)) {
            for (Path source : sources.toList()) {
                IDENTIFIER
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(result -> identifiers.add(result.group(1)));
            }
        }
        return identifiers;
    }

    private void check(Path file) throws IOException {
        CommandLineRun run = run(file);
        String output =
                (run.out() + run.err() + "exit status " + run.status() + "\n").replace(directory.toString() + "/", "");
        if (Boolean.getBoolean("explain.update")) {
            Files.writeString(outputOf(file), output);
        }
        assertThat(output).isEqualTo(Files.readString(outputOf(file)));
    }

    private CommandLineRun run(Path file) throws IOException {
        JsonNode given = yaml(file);
        for (var entry : given.path("files").properties()) {
            Files.writeString(
                    directory.resolve(entry.getKey()), entry.getValue().asText());
        }
        List<String> arguments = Stream.of(
                        given.path("arguments").asText().strip().split("\\s+"))
                .map(argument -> argument.replace("./", directory + "/"))
                .toList();
        return CommandLineRun.of(
                Stream.concat(Stream.of("explain"), arguments.stream()).toArray(String[]::new));
    }

    private static JsonNode yaml(Path file) throws IOException {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        return MAPPER.valueToTree(read);
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Path outputOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".yaml", ".txt"));
    }
}

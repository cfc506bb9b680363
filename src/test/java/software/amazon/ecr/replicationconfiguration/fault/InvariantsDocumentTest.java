package software.amazon.ecr.replicationconfiguration.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document is written by hand; the tests that it names must be there. */
class InvariantsDocumentTest {
    private static final Path DOCUMENT = Path.of("guide", "invariants.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern NAMED_TEST = Pattern.compile("^- `(\\w+Test)\\.(\\w+)`$", Pattern.MULTILINE);

    /** Each with the name of its class first. */
    static List<String[]> namedTests() throws IOException {
        return NAMED_TEST
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult named) -> new String[] {named.group(1), named.group(2)})
                .toList();
    }

    @ParameterizedTest
    @MethodSource("namedTests")
    void namesTestsThatExist(String testClass, String test) throws IOException {
        assertThat(source(testClass))
                .as("%s.%s in %s", testClass, test, DOCUMENT)
                .contains("void " + test + "(");
    }

    @Test
    void namesTestsForEachOfItsParts() throws IOException {
        assertThat(Files.readString(DOCUMENT).split("\n## "))
                .hasSize(12)
                .satisfies(parts -> assertThat(Stream.of(parts).skip(1))
                        .allMatch(part -> NAMED_TEST.matcher(part).find()));
    }

    private static String source(String testClass) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path file = files.filter(each -> each.endsWith(testClass + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no test class " + testClass));
            return Files.readString(file);
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of a stack for each operation and each answer of a handler: its events with their reasons, what handlers
 * are given, how it ends, and what there is in the end. Each scenario has a golden file, a {@link StackTable}.
 */
@Tag("slow")
class StackTableTest {
    private static final Path GOLDEN = Path.of("src/test/resources/stacks");

    static List<String> names() {
        return StackScenario.all().stream().map(StackScenario::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void happensAsWritten(String name) throws IOException {
        StackScenario scenario = StackScenario.all().stream()
                .filter(other -> other.name().equals(name))
                .findFirst()
                .orElseThrow();
        String text = StackTable.of(scenario);
        Path golden = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(golden, text);
        }
        assertThat(text)
                .as("If the change is meant: mvn test -Dtest=StackTableTest -Ddocs.update=true")
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void everyGoldenFileHasAScenario() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }
}

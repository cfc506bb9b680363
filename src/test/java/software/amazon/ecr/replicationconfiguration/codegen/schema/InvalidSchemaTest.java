package software.amazon.ecr.replicationconfiguration.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A new case is a file in {@code codegen/invalid}, which holds what to change in the valid schema {@code one-property},
 * and beside it an {@code .error.txt} with the message, which begins with the JSON pointer of the place.
 */
class InvalidSchemaTest {
    private static final Path CASES = Path.of("src/test/resources/codegen/invalid");
    private static final Path VALID = Path.of("src/test/resources/codegen/valid/one-property/test-shop-sign.json");

    private final ObjectMapper json = new ObjectMapper();

    InvalidSchemaTest() {
        // A change replaces a list, it does not add to it.
        json.configOverride(ArrayNode.class).setMergeable(false);
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void refusesWithItsMessage(Path change) throws IOException {
        JsonNode schema = json.readerForUpdating(json.readTree(VALID.toFile())).readValue(change.toFile());

        assertThatThrownBy(() -> ResourceSchema.of(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessage(Files.readString(Path.of(change.toString().replace(".json", ".error.txt")))
                        .strip());
    }

    @Test
    void acceptsTheSchemaThatTheCasesChange() throws IOException {
        assertThat(ResourceSchema.of(json.readTree(VALID.toFile())).typeName()).isEqualTo("Test::Shop::Sign");
    }
}

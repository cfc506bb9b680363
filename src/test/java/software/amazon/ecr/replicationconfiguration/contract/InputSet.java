package software.amazon.ecr.replicationconfiguration.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One numbered set of {@code inputs/}, which {@code cfn test} reads as well. */
record InputSet(int number, ObjectNode create, ObjectNode update, ObjectNode invalid) {
    private static final Path FOLDER = Path.of("inputs");

    /** All sets, numbered from 1 without gaps, as {@code cfn test} wants them. */
    static Stream<InputSet> all() {
        return IntStream.iterate(1, number -> number + 1)
                .takeWhile(number -> Files.exists(file(number, "create")))
                .mapToObj(number ->
                        new InputSet(number, read(number, "create"), read(number, "update"), read(number, "invalid")));
    }

    @Override
    public String toString() {
        return "inputs " + number;
    }

    private static Path file(int number, String purpose) {
        return FOLDER.resolve("inputs_" + number + "_" + purpose + ".json");
    }

    private static ObjectNode read(int number, String purpose) {
        try {
            return (ObjectNode)
                    new ObjectMapper().readTree(file(number, purpose).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

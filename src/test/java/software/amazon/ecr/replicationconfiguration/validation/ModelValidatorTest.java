package software.amazon.ecr.replicationconfiguration.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cloudformation.resource.exceptions.ValidationException;
import software.amazon.ecr.replicationconfiguration.Configuration;

/** A new case is a model in {@code models/valid}, or in {@code models/invalid} with its {@code .message.txt}. */
public class ModelValidatorTest {
    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final JSONObject SCHEMA = new Configuration().resourceSchemaJSONObject();

    private final ModelValidator validator = new ModelValidator();

    public static List<Path> valid() throws IOException {
        return models("valid");
    }

    static List<Path> invalid() throws IOException {
        return models("invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void accepts(Path model) throws IOException {
        assertThatCode(() -> validator.validateObject(read(model), SCHEMA)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesWithItsMessage(Path model) throws IOException {
        assertThatThrownBy(() -> validator.validateObject(read(model), SCHEMA))
                .isInstanceOf(ValidationException.class)
                .hasMessage(withKeys(Files.readString(messageOf(model)).strip()));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void keepsTheMessageShortEnoughForCloudFormation(Path model) throws IOException {
        assertThat(Files.readString(messageOf(model))).hasSizeLessThan(1000);
    }

    @Test
    void acceptsAnyModelInAListRequest() {
        assertThatCode(() -> validator.validateObjectByListHandlerSchema(new JSONObject("{\"Any\": 1}"), SCHEMA))
                .doesNotThrowAnyException();
    }

    /** The keys of an object follow from the schema, so that a new property changes no message here. */
    private static String withKeys(String message) {
        return Pattern.compile("\\{keys of (\\w+)}")
                .matcher(message)
                .replaceAll(type -> String.join(
                        ", ",
                        new TreeSet<>(((JSONObject) SCHEMA.query("/definitions/" + type.group(1) + "/properties"))
                                .keySet())));
    }

    private static List<Path> models(String folder) throws IOException {
        try (Stream<Path> files = Files.list(MODELS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path messageOf(Path model) {
        return model.resolveSibling(model.getFileName().toString().replace(".json", ".message.txt"));
    }

    private static JSONObject read(Path model) throws IOException {
        return new JSONObject(Files.readString(model));
    }
}

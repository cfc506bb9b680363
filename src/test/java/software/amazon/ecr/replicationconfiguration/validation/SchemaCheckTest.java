package software.amazon.ecr.replicationconfiguration.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.everit.json.schema.regexp.RE2JRegexpFactory;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.ecr.replicationconfiguration.Configuration;

class SchemaCheckTest {
    private static final JSONObject SCHEMA = new Configuration().resourceSchemaJSONObject();
    private static final Object[] ODD = {
        1, 1.5, true, JSONObject.NULL, "", "prod/", "EU", "x".repeat(300), "123456789012\n", "\ud83d\ude00", List.of()
    };

    private final SchemaCheck check = new SchemaCheck(SCHEMA);
    private final Schema everit = SchemaLoader.builder()
            .draftV7Support()
            .regexpFactory(new RE2JRegexpFactory())
            .schemaJson(SCHEMA)
            .build()
            .load()
            .build();

    static Stream<Path> valid() throws IOException {
        return ModelValidatorTest.valid().stream();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void acceptsWhatIsValid(Path model) throws IOException {
        assertThat(check.accepts(read(model))).isTrue();
    }

    @Test
    void matchesATextAgainstEachPattern() {
        SchemaCheck two = new SchemaCheck(new JSONObject("""
            {"properties": {"Digits": {"pattern": "^[0-9]+$"}, "Letters": {"pattern": "^[a-z]+$"}}}"""));

        assertThat(two.accepts(new JSONObject("{\"Digits\": \"1\", \"Letters\": \"a\"}")))
                .isTrue();
        assertThat(two.accepts(new JSONObject("{\"Digits\": \"1\", \"Letters\": \"1\"}")))
                .isFalse();
        assertThat(two.accepts(new JSONObject("{\"Digits\": \"a\", \"Letters\": \"a\"}")))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void acceptsNoVariationThatTheValidatorRefuses(Path model) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            JSONObject varied = vary(read(model), random);
            assertThat(check.accepts(varied)).as(varied.toString()).isEqualTo(isValid(varied));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allOf",
                "anyOf",
                "not",
                "if",
                "const",
                "dependencies",
                "patternProperties",
                "propertyNames",
                "minProperties",
                "something"
            })
    void acceptsNothingByAKeywordThatItDoesNotKnow(String keyword) {
        assertThat(new SchemaCheck(new JSONObject().put(keyword, new JSONObject())).accepts(new JSONObject()))
                .isFalse();
    }

    @Test
    void acceptsNothingByAlternativesThatDoMoreThanRequire() {
        JSONObject schema = new JSONObject("{\"oneOf\":[{\"required\":[\"a\"]},{\"properties\":{\"a\":{}}}]}");

        assertThat(new SchemaCheck(schema).accepts(new JSONObject("{\"a\":1}"))).isFalse();
    }

    private boolean isValid(JSONObject model) {
        try {
            everit.validate(model);
            return true;
        } catch (ValidationException e) {
            return false;
        }
    }

    /** Changes, removes or adds one to three values, anywhere. */
    private static JSONObject vary(JSONObject model, Random random) {
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            List<Object> containers = new ArrayList<>();
            collect(model, containers);
            Object odd = JSONObject.wrap(ODD[random.nextInt(ODD.length)]);
            if (containers.get(random.nextInt(containers.size())) instanceof JSONObject object) {
                List<String> keys = new ArrayList<>(object.keySet());
                keys.addAll(List.of("Destination", "Extra"));
                String key = keys.get(random.nextInt(keys.size()));
                object.put(key, random.nextBoolean() ? odd : null);
            } else if (containers.get(containers.size() - 1) instanceof JSONArray array) {
                array.put(odd);
            }
        }
        return model;
    }

    private static void collect(Object value, List<Object> containers) {
        if (value instanceof JSONObject object) {
            containers.add(object);
            object.keySet().forEach(key -> collect(object.get(key), containers));
        } else if (value instanceof JSONArray array) {
            containers.add(array);
            array.forEach(item -> collect(item, containers));
        }
    }

    private static JSONObject read(Path model) throws IOException {
        return new JSONObject(Files.readString(model));
    }
}

package software.amazon.ecr.replicationconfiguration.replaced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;

class SerializerTest {
    private final Serializer serializer = new Serializer();

    static Stream<Object> values() {
        Map<String, Object> nulls = new LinkedHashMap<>();
        nulls.put("null", null);
        nulls.put("empty", "");
        nulls.put("zero", 0);
        return Stream.of(
                "text",
                12,
                1.50,
                true,
                List.of(),
                Arrays.asList("a", null),
                nulls,
                Map.of("time", Instant.EPOCH),
                new byte[] {1, 2});
    }

    @Test
    void hasTheSurfaceOfTheKitsOwn() throws ClassNotFoundException {
        assertThat(Original.surface(Serializer.class)).isEqualTo(Original.surface(Original.of(Serializer.class)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesAsTheKitsOwnDoes(Object value) throws Exception {
        assertThat(serializer.serialize(value)).isEqualTo(call("serialize", Object.class, value));
    }

    @Test
    void readsWhatTheKitsOwnCompresses() throws Exception {
        assertThat(serializer.decompress(call("compress", String.class, "{\"a\":1}")))
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void compressesWhatTheKitsOwnReads() throws Exception {
        assertThat(call("decompress", String.class, serializer.compress("{\"a\":1}")))
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void ignoresUnknownPropertiesAndCase() throws IOException {
        assertThat(serializer.deserialize("{\"filter\":\"a/\",\"more\":1}", filter()))
                .isEqualTo(new RepositoryFilter("a/", null));
    }

    @Test
    void failsOnUnknownPropertiesWhenStrict() {
        assertThatThrownBy(() -> serializer.deserializeStrict("{\"more\":1}", filter()))
                .isInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> new Serializer(true).deserialize("{\"more\":1}", filter()))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void quotesNothingOfTheSourceWhereTheKitsOwnDoes() {
        String malformed = "{\"sessionToken\":\"FwoGZXIvYXdzEXAMPLE\",}";

        assertThatThrownBy(() -> call("decompress", String.class, malformed))
                .rootCause()
                .hasMessageContaining("FwoGZXIvYXdzEXAMPLE");
        assertThatThrownBy(() -> serializer.decompress(malformed)).hasMessageNotContaining("FwoGZXIvYXdzEXAMPLE");
        assertThatThrownBy(() -> serializer.deserializeStrict(malformed, filter()))
                .hasMessageNotContaining("FwoGZXIvYXdzEXAMPLE");
    }

    @Test
    void convertsBetweenTypes() {
        assertThat(serializer.convert(Map.of("Filter", "a/"), filter())).isEqualTo(new RepositoryFilter("a/", null));
    }

    private static TypeReference<RepositoryFilter> filter() {
        return new TypeReference<>() {};
    }

    private static String call(String method, Class<?> parameter, Object argument) throws Exception {
        Class<?> type = Original.of(Serializer.class);
        return (String) type.getMethod(method, parameter)
                .invoke(type.getDeclaredConstructor().newInstance(), argument);
    }
}

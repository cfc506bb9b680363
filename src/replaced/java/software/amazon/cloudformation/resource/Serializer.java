package software.amazon.cloudformation.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.binary.Base64;
import software.amazon.cloudformation.proxy.aws.AWSServiceSerdeModule;

/**
 * Takes the place of the RPDK's class of this name and does the same, but for three things. The RPDK's makes its two Jackson
 * mappers as soon as the class is loaded, some 600 classes; this one makes each when it is first used, so that a
 * subclass that knows the ordinary requests and answers by itself can do without them: 0.15 of the time of a cold CREATE of
 * the bare SDK with Lambda's JVM flags, 0.10 with the default ones. The RPDK's has Jackson quote the
 * source in its messages, up to 500 characters of a request that holds credentials, and the RPDK logs such messages; this
 * one leaves it out, as Jackson does by default. The RPDK's takes a number for a boolean; this one does not, so that the
 * validator can say what is wrong.
 */
public class Serializer {
    public static final TypeReference<Map<String, Object>> MAP_TYPE_REFERENCE = new TypeReference<>() {};
    public static final String COMPRESSED = "__COMPRESSED__";
    private static final String COMPRESSION_METHOD = "__COMPRESSION_METHOD__";
    private static final String COMPRESSION_GZIP_BASE64 = "gzip_base64";

    /** Bytes: several times what Lambda takes as a request. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private final boolean strictDeserialize;

    public Serializer(Boolean strictDeserialize) {
        this.strictDeserialize = strictDeserialize;
    }

    public Serializer() {
        this(false);
    }

    public <T> String serialize(final T modelObject) throws JsonProcessingException {
        return Lenient.MAPPER.writeValueAsString(modelObject);
    }

    /** @return a JSON object that holds the input compressed, for {@link #decompress} to read */
    public <T> String compress(final String modelInput) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(modelInput.getBytes(StandardCharsets.UTF_8));
        }
        return serialize(Map.of(
                COMPRESSED,
                Base64.encodeBase64String(compressed.toByteArray()),
                COMPRESSION_METHOD,
                COMPRESSION_GZIP_BASE64));
    }

    /** Ignores unknown properties, unless this serializer is strict. */
    public <T> T deserialize(final String s, final TypeReference<T> reference) throws IOException {
        return strictDeserialize ? deserializeStrict(s, reference) : Lenient.MAPPER.readValue(s, reference);
    }

    /**
     * @return what {@link #compress} was given, or the JSON object itself if it is not compressed
     * @throws IOException if that cannot be decompressed, or holds more than 16 MiB
     */
    public String decompress(final String s) throws IOException {
        Map<String, Object> map = deserialize(s, MAP_TYPE_REFERENCE);
        if (!map.containsKey(COMPRESSED)) {
            return s;
        }
        byte[] compressed = Base64.decodeBase64((String) map.get(COMPRESSED));
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            byte[] decompressed = gzip.readNBytes(LARGEST + 1);
            if (decompressed.length > LARGEST) {
                throw new IOException("it holds more than " + LARGEST / 1024 / 1024 + " MiB");
            }
            return new String(decompressed, StandardCharsets.UTF_8);
        }
    }

    /** Fails on unknown properties. */
    public <T> T deserializeStrict(final String s, final TypeReference<T> reference) throws IOException {
        return Strict.MAPPER.readValue(s, reference);
    }

    public <T> T convert(final Object obj, final TypeReference<T> reference) {
        return Lenient.MAPPER.convertValue(obj, reference);
    }

    private static ObjectMapper mapper(boolean failOnUnknownProperties) {
        return JsonMapper.builder()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, failOnUnknownProperties)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .withCoercionConfig(
                        LogicalType.Boolean,
                        booleans -> booleans.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .addModule(new AWSServiceSerdeModule())
                .addModule(new JavaTimeModule())
                .build();
    }

    private static final class Lenient {
        private static final ObjectMapper MAPPER = mapper(false);
    }

    private static final class Strict {
        private static final ObjectMapper MAPPER = mapper(true);
    }
}

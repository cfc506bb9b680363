package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Parses a template in JSON, with numbers kept as they are written and duplicate keys refused. */
final class JsonDocument {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(TemplateReader.MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonDocument() {}

    /**
     * @param source what messages call the document
     * @throws TemplateException with line and column, if the text is not one JSON value
     */
    static JsonNode parse(String text, String source) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                JsonNode root = parser.readValueAsTree();
                if (parser.nextToken() != null) {
                    throw error(source, parser, "there is more after the JSON object");
                }
                return root;
            } catch (JsonEOFException e) {
                throw error(source, parser, "the text ends before the JSON object does");
            } catch (JsonProcessingException e) {
                throw error(source, parser, e.getOriginalMessage());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateException error(String source, JsonParser parser, String problem) {
        JsonLocation at = parser.currentLocation();
        return new TemplateException(
                "%s: line %d, column %d: %s".formatted(source, at.getLineNr(), at.getColumnNr(), problem));
    }
}

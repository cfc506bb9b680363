package software.amazon.ecr.replicationconfiguration.wrapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.json.MalformedJson;

/**
 * Says what is wrong with a request that the kit's wrapper could not take apart. The wrapper reports resource
 * properties that are no JSON object, hold a property twice or are nested too deep as an internal failure; they are bad
 * input.
 */
final class RequestDefect {
    private RequestDefect() {}

    /** @return a message for the caller, or nothing if the request is well-formed */
    static Optional<String> find(byte[] request) {
        try {
            JsonNode properties = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(request)
                    .at("/requestData/resourceProperties");
            return properties.isObject()
                    ? Optional.empty()
                    : Optional.of("resourceProperties: expected a JSON object, "
                            + "found "
                            + (properties.isMissingNode()
                                    ? "nothing"
                                    : properties.getNodeType().name().toLowerCase())
                            + ". Give the properties of the resource.");
        } catch (JsonProcessingException e) {
            return Optional.of(MalformedJson.describe(e));
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
    }
}

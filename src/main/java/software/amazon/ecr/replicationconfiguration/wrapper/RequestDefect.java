package software.amazon.ecr.replicationconfiguration.wrapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.json.MalformedJson;

/**
 * Says what is wrong with a request that the RPDK could not take apart. The RPDK reports a request that cannot be
 * decompressed, and resource properties that are missing, are no JSON object, hold a property twice or are nested too
 * deep, as an internal failure; they are bad input.
 */
final class RequestDefect {
    private static final Set<String> ACTIONS_WITHOUT_PROPERTIES = Set.of("READ", "LIST");

    private RequestDefect() {}

    /** @return a message for the caller, or nothing if the request is well-formed */
    static Optional<String> find(byte[] input, Serializer serializer) {
        String request;
        try {
            request = serializer.decompress(new String(input, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return Optional.of(MalformedJson.describe(e));
        } catch (IOException e) {
            return Optional.of(compression(e.getMessage() == null ? "" : ": " + e.getMessage()));
        } catch (RuntimeException e) {
            return Optional.of(compression(""));
        }
        try {
            return find(JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(request));
        } catch (JsonProcessingException e) {
            return Optional.of(MalformedJson.describe(e));
        }
    }

    private static String compression(String reason) {
        return "The request cannot be decompressed" + reason + ". Give it as plain JSON, or as gzip in Base64 below "
                + Serializer.COMPRESSED + ".";
    }

    private static Optional<String> find(JsonNode request) {
        JsonNode properties = request.at("/requestData/resourceProperties");
        boolean isLeftOut = properties.isMissingNode() || properties.isNull();
        if (properties.isObject()
                || isLeftOut
                        && ACTIONS_WITHOUT_PROPERTIES.contains(
                                request.path("action").asText())) {
            return Optional.empty();
        }
        String found = properties.isMissingNode()
                ? "nothing"
                : properties.getNodeType().name().toLowerCase(Locale.ROOT);
        return Optional.of("resourceProperties: expected a JSON object, found " + found
                + ". Give the properties of the resource.");
    }
}

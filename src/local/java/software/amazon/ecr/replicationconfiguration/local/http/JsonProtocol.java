package software.amazon.ecr.replicationconfiguration.local.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One service's AWS JSON protocol: which requests belong to it, and the shape of its answers and errors.
 *
 * @param contentType {@code application/x-amz-json-1.0} or {@code application/x-amz-json-1.1}
 * @param targetPrefix what {@code X-Amz-Target} holds before the operation's name, the dot included
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">AWS JSON 1.1 protocol</a>
 */
public record JsonProtocol(String contentType, String targetPrefix) {
    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    public JsonProtocol {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(targetPrefix, "targetPrefix");
    }

    public boolean accepts(String target) {
        return target.startsWith(targetPrefix);
    }

    /** The operation that an accepted target names. */
    public String operation(String target) {
        return target.substring(targetPrefix.length());
    }

    /** Status 200 with {@code output}, a record or a map, as JSON. */
    public HttpAnswer answer(Object output) {
        return new HttpAnswer(200, Map.of("Content-Type", contentType), json(output));
    }

    /** The error's status, its code in {@code x-amzn-ErrorType} and {@code __type}, its text in {@code message}. */
    public HttpAnswer error(AwsError error) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("x-amzn-ErrorType", error.code());
        if (error.status() == 405) {
            headers.put("Allow", "POST");
        } else if (error.status() == 408) {
            headers.put("Connection", "close");
        }
        return new HttpAnswer(error.status(), headers, json(new ErrorBody(error.code(), error.getMessage())));
    }

    private static String json(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    record ErrorBody(@JsonProperty("__type") String type, String message) {}
}

package software.amazon.ecr.replicationconfiguration.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One service's AWS JSON protocol: which requests belong to it, and the shape of its answers and errors.
 *
 * @param contentType {@code application/x-amz-json-1.0} or {@code application/x-amz-json-1.1}
 * @param targetPrefix what {@code X-Amz-Target} holds before the operation's name, the dot included
 * @param messageMembers the members of an error that hold its text; not all clients read the same one
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">AWS JSON 1.1 protocol</a>
 */
public record JsonProtocol(String contentType, String targetPrefix, List<String> messageMembers) {
    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    public JsonProtocol {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(targetPrefix, "targetPrefix");
        messageMembers = List.copyOf(messageMembers);
    }

    /** A protocol whose errors hold their text in {@code message}. */
    public JsonProtocol(String contentType, String targetPrefix) {
        this(contentType, targetPrefix, List.of("message"));
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

    /** The error's status, its code in {@code x-amzn-ErrorType} and {@code __type}, and its text. */
    public HttpAnswer error(AwsError error) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("x-amzn-ErrorType", error.shortCode());
        headers.putAll(error.headers());
        Map<String, String> body = new LinkedHashMap<>();
        body.put("__type", error.code());
        messageMembers.forEach(member -> body.put(member, error.getMessage()));
        return new HttpAnswer(error.status(), headers, json(body));
    }

    private static String json(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The shape of one service's answers and errors in the AWS Query protocol.
 *
 * @param namespace the XML namespace of the service's version
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">AWS Query protocol</a>
 */
public record QueryProtocol(String namespace) {
    private static final ObjectMapper OUTPUTS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addModule(new SimpleModule().addSerializer(new Timestamps()))
            .build();

    public QueryProtocol {
        Objects.requireNonNull(namespace, "namespace");
    }

    /** Status 200 with the output in its result wrapper, and without one if the operation has no output. */
    HttpAnswer answer(String operation, Optional<?> output) {
        String requestId = UUID.randomUUID().toString();
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        output.ifPresent(value -> response.set(operation + "Result", OUTPUTS.<JsonNode>valueToTree(value)));
        response.putObject("ResponseMetadata").put("RequestId", requestId);
        return xml(200, Map.of(), operation + "Response", response);
    }

    /** The error's status, with its code and its text in the body. */
    HttpAnswer error(AwsError error) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putObject("Error")
                .put("Type", error.status() < 500 ? "Sender" : "Receiver")
                .put("Code", error.code())
                .put("Message", error.getMessage());
        response.put("RequestId", UUID.randomUUID().toString());
        return xml(error.status(), error.headers(), "ErrorResponse", response);
    }

    private HttpAnswer xml(int status, Map<String, String> more, String root, ObjectNode content) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Type", "text/xml");
        return new HttpAnswer(status, headers, QueryXml.document(root, namespace, content));
    }

    /** ISO 8601 with milliseconds. */
    private static final class Timestamps extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        Timestamps() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(time.truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }
}

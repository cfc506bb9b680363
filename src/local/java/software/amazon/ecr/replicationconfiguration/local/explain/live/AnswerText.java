package software.amazon.ecr.replicationconfiguration.local.explain.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.ecr.replicationconfiguration.local.explain.read.UnusableInput;

/** Keeps the last answer to DescribeRegistry: the SDK drops {@code deleteReplication}, which it does not model. */
final class AnswerText implements ExecutionInterceptor {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private volatile String text = "";

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        if (!"DescribeRegistry".equals(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))) {
            return context.responseBody();
        }
        return context.responseBody().map(body -> {
            try {
                byte[] bytes = body.readAllBytes();
                text = new String(bytes, StandardCharsets.UTF_8);
                return new ByteArrayInputStream(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    JsonNode json() {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnusableInput("DescribeRegistry: the answer is not JSON");
        }
    }
}

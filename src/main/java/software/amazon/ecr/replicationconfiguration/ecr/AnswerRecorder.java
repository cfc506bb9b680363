package software.amazon.ecr.replicationconfiguration.ecr;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Keeps the body of an answer beside what the SDK makes of it. The SDK drops the members that it does not model, and a
 * put without them would erase them.
 */
public final class AnswerRecorder implements ExecutionInterceptor {
    /** A request that carries this has the body of its answer written there; each attempt begins anew. */
    public static final ExecutionAttribute<ByteArrayOutputStream> BODY = new ExecutionAttribute<>("AnswerBody");

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        ByteArrayOutputStream body = attributes.getAttribute(BODY);
        if (body == null) {
            return context.responseBody();
        }
        body.reset();
        return context.responseBody().map(content -> new RecordedStream(content, body));
    }

    /** Copies what is read. */
    private static final class RecordedStream extends FilterInputStream {
        private final ByteArrayOutputStream copy;

        RecordedStream(InputStream content, ByteArrayOutputStream copy) {
            super(content);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                copy.write(value);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                copy.write(buffer, offset, count);
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}

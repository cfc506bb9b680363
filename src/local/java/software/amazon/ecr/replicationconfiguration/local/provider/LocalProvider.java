package software.amazon.ecr.replicationconfiguration.local.provider;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A provider as Lambda runs it, in this JVM: JSON in, JSON out, through the entry points of its wrapper, which is kept
 * between invocations. Like a Lambda container it serves one invocation at a time; others wait.
 */
public final class LocalProvider implements ResourceProvider {

    private final RequestStreamHandler entrypoint;
    private final RequestStreamHandler testEntrypoint;
    private final Context context;

    /**
     * @param entrypoint     of the wrapper that the RPDK generates, and so is the other one
     * @param testEntrypoint takes a handler's request without the envelope
     * @param log            receives what would be written to the function's log
     */
    public LocalProvider(RequestStreamHandler entrypoint, RequestStreamHandler testEntrypoint, Consumer<String> log) {
        this.entrypoint = Objects.requireNonNull(entrypoint, "entrypoint");
        this.testEntrypoint = Objects.requireNonNull(testEntrypoint, "testEntrypoint");
        this.context = new LocalContext(log);
    }

    @Override
    public String invoke(String request) {
        return invoke(entrypoint, request);
    }

    /**
     * Runs one invocation of the test entry point, which takes a handler's request without the envelope and does not
     * validate the model.
     *
     * @param request credentials, action, request and callback context, as JSON text
     * @return the progress event, as JSON text
     * @throws ProviderCrashException if the provider ended without an answer
     */
    public String invokeTestEntrypoint(String request) {
        return invoke(testEntrypoint, request);
    }

    private synchronized String invoke(RequestStreamHandler handler, String request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), answer, context);
        } catch (IOException | RuntimeException e) {
            throw new ProviderCrashException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}

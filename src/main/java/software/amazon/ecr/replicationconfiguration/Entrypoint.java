package software.amazon.ecr.replicationconfiguration;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.ecr.replicationconfiguration.warmup.WarmUp;

/**
 * What .rpdk-config and so Lambda calls: the generated wrapper, and the warm-up before it is loaded. The RPDK's
 * superclass builds an HTTP client while it is loaded, which takes as long as the AWS SDK on another core, and no static
 * initializer of a subclass runs before that of its superclass. Through {@link HandlerWrapper} a cold CREATE takes 0.12 more
 * of the bare SDK's time with Lambda's JVM flags, 0.07 with the default ones.
 */
public final class Entrypoint implements RequestStreamHandler {
    static {
        WarmUp.begin();
    }

    private final HandlerWrapper wrapper = new HandlerWrapper();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        wrapper.handleRequest(input, output, context);
    }
}

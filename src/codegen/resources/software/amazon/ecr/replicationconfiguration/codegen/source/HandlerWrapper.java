package ${package};

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.json.JSONObject;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.LambdaWrapper;
import software.amazon.cloudformation.injection.SessionCredentialsProvider;
import software.amazon.cloudformation.loggers.LambdaLogPublisher;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import ${package}.json.ModelSerializer;
import ${package}.validation.ModelValidator;
import ${package}.warmup.WarmUp;
import ${package}.wrapper.WrapperInvocation;
import ${package}.wrapper.TemporaryFolder;

/** The entry point in AWS Lambda: takes a request as JSON and gives it to the handler of its action. */
public class HandlerWrapper extends LambdaWrapper<ResourceModel, CallbackContext, TypeConfigurationModel> {
    static {
        WarmUp.run();
    }

${members}
    /** Starts each invocation with the platform's log alone: the superclass adds it once more each time. */
    @Override
    public void handleRequest(final InputStream input, final OutputStream output, final Context context)
        throws IOException {
        platformLoggerProxy = new LoggerProxy();
        super.handleRequest(input, output, context);
    }

    /** Invokes a handler directly, past validation: the entry point of {@code cfn invoke} and SAM tests. */
    public void testEntrypoint(final InputStream input, final OutputStream output, final Context context)
        throws IOException {
        loggerProxy = new LoggerProxy();
        loggerProxy.addLogPublisher(new LambdaLogPublisher(context.getLogger()));
        invocation = new WrapperInvocation(input.readAllBytes(), serializer);
        invocation.test(output, loggerProxy, this::invokeHandler);
    }
}

package software.amazon.ecr.replicationconfiguration.local.provider;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.ecr.replicationconfiguration.BaseHandler;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.CreateHandler;
import software.amazon.ecr.replicationconfiguration.DeleteHandler;
import software.amazon.ecr.replicationconfiguration.HandlerWrapper;
import software.amazon.ecr.replicationconfiguration.ListHandler;
import software.amazon.ecr.replicationconfiguration.ReadHandler;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.TypeConfigurationModel;
import software.amazon.ecr.replicationconfiguration.UpdateHandler;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;

/**
 * The provider as Lambda runs it, in this JVM: JSON in, JSON out, through the wrapper's stream entry point, with the
 * handlers kept between invocations. Like a Lambda container it serves one invocation at a time; others wait.
 */
public final class LocalProvider implements ResourceProvider {

    private final HandlerWrapper wrapper;
    private final Context context;

    /**
     * @param clients where the handlers find Amazon ECR
     * @param log     receives what would be written to the function's log
     */
    public LocalProvider(EcrClients clients, Consumer<String> log) {
        this.wrapper = new LocalWrapper(clients);
        this.context = new LocalContext(log);
    }

    @Override
    public String invoke(String request) {
        return invoke(wrapper::handleRequest, request);
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
        return invoke(wrapper::testEntrypoint, request);
    }

    private synchronized String invoke(EntryPoint entryPoint, String request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            entryPoint.handle(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), answer, context);
        } catch (IOException | RuntimeException e) {
            throw new ProviderCrashException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private interface EntryPoint {
        void handle(InputStream request, OutputStream answer, Context context) throws IOException;
    }

    /** The wrapper with handlers that find Amazon ECR elsewhere. */
    private static final class LocalWrapper extends HandlerWrapper {

        private final Map<Action, BaseHandler<CallbackContext>> handlers;

        LocalWrapper(EcrClients clients) {
            handlers = Map.of(
                    Action.CREATE, new CreateHandler(clients),
                    Action.READ, new ReadHandler(clients),
                    Action.UPDATE, new UpdateHandler(clients),
                    Action.DELETE, new DeleteHandler(clients),
                    Action.LIST, new ListHandler(clients));
        }

        @Override
        public ProgressEvent<ResourceModel, CallbackContext> invokeHandler(
                AmazonWebServicesClientProxy proxy,
                ResourceHandlerRequest<ResourceModel> request,
                Action action,
                CallbackContext callbackContext,
                TypeConfigurationModel typeConfiguration) {
            return handlers.get(action).handleRequest(proxy, request, callbackContext, loggerProxy);
        }

        @Override
        protected void scrubFiles() {
            // The kit deletes everything in java.io.tmpdir, which is the function's own in Lambda only.
        }
    }
}

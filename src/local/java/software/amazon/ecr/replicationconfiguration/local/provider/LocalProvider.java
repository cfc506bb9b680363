package software.amazon.ecr.replicationconfiguration.local.provider;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import software.amazon.ecr.replicationconfiguration.EcrClients;
import software.amazon.ecr.replicationconfiguration.HandlerWrapper;
import software.amazon.ecr.replicationconfiguration.ListHandler;
import software.amazon.ecr.replicationconfiguration.ReadHandler;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.TypeConfigurationModel;
import software.amazon.ecr.replicationconfiguration.UpdateHandler;

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
    public synchronized String invoke(String request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            wrapper.handleRequest(
                new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), answer, context);
        } catch (IOException | RuntimeException e) {
            throw new ProviderCrashException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
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

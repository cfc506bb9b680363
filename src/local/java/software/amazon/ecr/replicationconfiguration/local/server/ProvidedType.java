package software.amazon.ecr.replicationconfiguration.local.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.ecr.replicationconfiguration.BaseHandler;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.Configuration;
import software.amazon.ecr.replicationconfiguration.CreateHandler;
import software.amazon.ecr.replicationconfiguration.DeleteHandler;
import software.amazon.ecr.replicationconfiguration.HandlerWrapper;
import software.amazon.ecr.replicationconfiguration.ListHandler;
import software.amazon.ecr.replicationconfiguration.ReadHandler;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.TypeConfigurationModel;
import software.amazon.ecr.replicationconfiguration.UpdateHandler;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;

/** The one resource type that is provided here, under the name that the provider was built with. */
public final class ProvidedType {

    /** The name and the primary identifier, as the packaged schema has them. */
    public static final ResourceType TYPE = read();

    private ProvidedType() {}

    /**
     * Returns the provider of the type, in this JVM.
     *
     * @param clients where the handlers find Amazon ECR
     * @param log     receives what would be written to the function's log
     */
    public static LocalProvider provider(EcrClients clients, Consumer<String> log) {
        LocalWrapper wrapper = new LocalWrapper(clients);
        return new LocalProvider(wrapper::handleRequest, wrapper::testEntrypoint, log);
    }

    private static ResourceType read() {
        try {
            return ResourceType.ofSchema(JsonMapper.builder()
                    .build()
                    .readTree(new Configuration().resourceSchemaJSONObject().toString()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
            // The RPDK deletes everything in java.io.tmpdir, which is the function's own in Lambda only.
        }
    }
}

package software.amazon.ecr.replicationconfiguration.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import org.json.JSONObject;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.ExecutableWrapper;
import software.amazon.cloudformation.injection.SessionCredentialsProvider;
import software.amazon.cloudformation.loggers.LogPublisher;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.cloudformation.resource.Validator;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.Configuration;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.TypeConfigurationModel;

/**
 * The wrapper as the RPDK alone makes it, with the serializer and the validator of the RPDK: an oracle for what the
 * provider's wrapper takes. Its handlers answer with the model that reached them.
 */
public final class RpdkWrapper extends ExecutableWrapper<ResourceModel, CallbackContext, TypeConfigurationModel> {
    private static final JSONObject SCHEMA = new Configuration().resourceSchemaJSONObject();

    public RpdkWrapper(LogPublisher log) {
        super(new SessionCredentialsProvider(), null, null, null, new Validator(), new Serializer(), HTTP_CLIENT);
        platformLogPublisher = log;
        platformLoggerProxy = new LoggerProxy();
        platformLoggerProxy.addLogPublisher(log);
    }

    @Override
    public ProgressEvent<ResourceModel, CallbackContext> invokeHandler(
            AmazonWebServicesClientProxy proxy,
            ResourceHandlerRequest<ResourceModel> request,
            Action action,
            CallbackContext callbackContext,
            TypeConfigurationModel typeConfiguration) {
        return ProgressEvent.defaultSuccessHandler(request.getDesiredResourceState());
    }

    @Override
    protected ResourceHandlerRequest<ResourceModel> transform(
            HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel> request) {
        return ResourceHandlerRequest.<ResourceModel>builder()
                .desiredResourceState(request.getRequestData().getResourceProperties())
                .build();
    }

    @Override
    protected JSONObject provideResourceSchemaJSONObject() {
        return SCHEMA;
    }

    @Override
    protected Map<String, String> provideResourceDefinedTags(ResourceModel model) {
        return null;
    }

    @Override
    protected TypeReference<HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel>> getTypeReference() {
        return new TypeReference<>() {};
    }

    @Override
    protected TypeReference<ResourceModel> getModelTypeReference() {
        return new TypeReference<>() {};
    }

    @Override
    protected ResourceModel sanitizeModel(ResourceModel model) {
        return model;
    }

    @Override
    protected void scrubFiles() {
        // The RPDK deletes everything in java.io.tmpdir, which is the function's own in Lambda only.
    }
}

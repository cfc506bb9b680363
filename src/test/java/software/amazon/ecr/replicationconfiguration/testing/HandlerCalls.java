package software.amazon.ecr.replicationconfiguration.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Credentials;
import software.amazon.cloudformation.proxy.DelayFactory;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cloudformation.proxy.WaitStrategy;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.BaseHandler;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/**
 * One operation of a handler, driven as CloudFormation does: with the proxy that the RPDK's wrapper makes, again as
 * long as it is in progress, and with nothing between two invocations but JSON.
 */
public record HandlerCalls(BaseHandler<CallbackContext> handler) {
    public static final String ACCESS_KEY_ID = "an access key ID";

    private static final TypeReference<ProgressEvent<ResourceModel, CallbackContext>> EVENT = new TypeReference<>() {};

    /** The RPDK's own proxy; it answers with a delay instead of waiting. */
    public static AmazonWebServicesClientProxy proxy(LoggerProxy logger) {
        return new AmazonWebServicesClientProxy(
                logger,
                new Credentials(ACCESS_KEY_ID, "a secret access key", "a session token"),
                DelayFactory.CONSTANT_DEFAULT_DELAY_FACTORY,
                WaitStrategy.scheduleForCallbackStrategy());
    }

    /** The first invocation. */
    public ProgressEvent<ResourceModel, CallbackContext> start(ResourceModel desired) {
        return invoke(proxy(new LoggerProxy()), desired, null);
    }

    /** The invocation that follows an event in progress. */
    public ProgressEvent<ResourceModel, CallbackContext> resume(ProgressEvent<ResourceModel, CallbackContext> event) {
        return invoke(proxy(new LoggerProxy()), event.getResourceModel(), event.getCallbackContext());
    }

    /** All invocations, and the last event. */
    public ProgressEvent<ResourceModel, CallbackContext> finish(ResourceModel desired) {
        return finish(start(desired));
    }

    /** The invocations that follow an event, and the last event. */
    public ProgressEvent<ResourceModel, CallbackContext> finish(ProgressEvent<ResourceModel, CallbackContext> event) {
        return event.isInProgress() ? finish(resume(event)) : event;
    }

    public ProgressEvent<ResourceModel, CallbackContext> invoke(
            AmazonWebServicesClientProxy proxy, ResourceModel desired, CallbackContext context) {
        ResourceHandlerRequest<ResourceModel> request = ResourceHandlerRequest.<ResourceModel>builder()
                .desiredResourceState(desired)
                .awsAccountId(TestModels.REGISTRY_ID)
                .region(TestModels.REGION)
                .build();
        return throughJson(handler.handleRequest(proxy, request, context, new LoggerProxy()));
    }

    private static ProgressEvent<ResourceModel, CallbackContext> throughJson(
            ProgressEvent<ResourceModel, CallbackContext> event) {
        try {
            Serializer serializer = new Serializer();
            return serializer.deserialize(serializer.serialize(event), EVENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

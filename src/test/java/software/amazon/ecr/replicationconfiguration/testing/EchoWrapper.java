package software.amazon.ecr.replicationconfiguration.testing;

import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.loggers.LogPublisher;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.HandlerWrapper;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.TypeConfigurationModel;

/** The provider's wrapper with handlers that answer with the model that reached them. */
public final class EchoWrapper extends HandlerWrapper {
    public EchoWrapper(LogPublisher log) {
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
}

package ${package};

import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/** Answers one action on the resource type. */
public abstract class BaseHandler<CallbackT> {
    /**
     * @param proxy calls the service with the caller's credentials
     * @param callbackContext what the previous invocation of the same operation left, or null at the first one
     */
    public abstract ProgressEvent<ResourceModel, CallbackT> handleRequest(
        AmazonWebServicesClientProxy proxy,
        ResourceHandlerRequest<ResourceModel> request,
        CallbackT callbackContext,
        Logger logger);
}

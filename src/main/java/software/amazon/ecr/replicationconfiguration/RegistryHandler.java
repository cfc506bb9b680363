package software.amazon.ecr.replicationconfiguration;

import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ProxyClient;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.Registry;
import software.amazon.ecr.replicationconfiguration.failure.ErrorTable;
import software.amazon.ecr.replicationconfiguration.failure.HandlerFailure;

/** What the five handlers share: it finds the caller's registry and reports failures through the error table. */
abstract class RegistryHandler extends BaseHandler<CallbackContext> {
    private final EcrClients clients;

    RegistryHandler(EcrClients clients) {
        this.clients = clients;
    }

    @Override
    public final ProgressEvent<ResourceModel, CallbackContext> handleRequest(
            AmazonWebServicesClientProxy proxy,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext callbackContext,
            Logger logger) {
        ProgressEvent<ResourceModel, CallbackContext> event = handle(proxy, request, callbackContext);
        if (event.getMessage() != null) {
            logger.log(event.getStatus() + " " + event.getMessage());
        }
        return event;
    }

    /**
     * @param desired the desired state of the request, empty if the request has none
     * @param registryId the ID of the caller's registry, which is the ID of the account
     * @throws HandlerFailure if the request cannot be served
     */
    abstract ProgressEvent<ResourceModel, CallbackContext> handle(
            Registry registry, ResourceModel desired, String registryId);

    /** @throws HandlerFailure NotFound if the model names a registry other than the caller's */
    static void mustBeOwn(ResourceModel model, String registryId) {
        if (model.getRegistryId() != null && !model.getRegistryId().equals(registryId)) {
            throw new HandlerFailure(
                    HandlerErrorCode.NotFound,
                    "RegistryId: the registry '" + model.getRegistryId()
                            + "' is not the registry of this account. Use '" + registryId
                            + "', or the credentials of that "
                            + "account.");
        }
    }

    /** @throws HandlerFailure NotFound if the registry has no rules, and so no replication configuration exists */
    static void mustExist(ResourceModel stored) {
        if (!exists(stored)) {
            throw new HandlerFailure(
                    HandlerErrorCode.NotFound,
                    "The registry '" + stored.getRegistryId() + "' has no replication rules.");
        }
    }

    static boolean exists(ResourceModel stored) {
        return !stored.getReplicationConfiguration().getRules().isEmpty();
    }

    private static void mustBeComplete(
            AmazonWebServicesClientProxy proxy, ResourceHandlerRequest<ResourceModel> request) {
        if (proxy == null) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidCredentials,
                    "The request has no callerCredentials to call Amazon ECR with.");
        }
        if (request.getRegion() == null || request.getAwsAccountId() == null) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "The request must have a region and an awsAccountId; they say which registry is meant.");
        }
    }

    private ProgressEvent<ResourceModel, CallbackContext> handle(
            AmazonWebServicesClientProxy proxy,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext callbackContext) {
        try {
            mustBeComplete(proxy, request);
            CallbackContext context = callbackContext == null ? new CallbackContext() : callbackContext;
            ProxyClient<EcrClient> client = proxy.newProxy(() -> clients.forRegion(request.getRegion()));
            ResourceModel desired =
                    request.getDesiredResourceState() == null ? new ResourceModel() : request.getDesiredResourceState();
            Registry registry = new Registry(proxy, client, () -> clients.forWrites(request.getRegion()), context);
            return handle(registry, desired, request.getAwsAccountId());
        } catch (HandlerFailure e) {
            ErrorTable.Failure failure = ErrorTable.failure(e);
            return ProgressEvent.failed(null, null, failure.code(), failure.message());
        }
    }
}

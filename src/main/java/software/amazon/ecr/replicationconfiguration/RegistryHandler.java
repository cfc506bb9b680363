package software.amazon.ecr.replicationconfiguration;

import java.util.regex.Pattern;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.ecr.replicationconfiguration.ecr.CredentialRedaction;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.Registry;
import software.amazon.ecr.replicationconfiguration.ecr.RegistryApi;
import software.amazon.ecr.replicationconfiguration.failure.ErrorTable;
import software.amazon.ecr.replicationconfiguration.failure.HandlerFailure;

/** What the five handlers share: it finds the caller's registry and reports failures through the error table. */
abstract class RegistryHandler extends BaseHandler<CallbackContext> {
    private static final Pattern REGION = Pattern.compile("[0-9a-z-]{2,25}");
    private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");

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
        ProgressEvent<ResourceModel, CallbackContext> event = answer(proxy, request, callbackContext);
        if (event.getMessage() != null) {
            logger.log(event.getStatus() + " " + event.getMessage());
        }
        return event;
    }

    /**
     * Does what the action is for.
     *
     * @param desired the desired state of the request, empty if the request has none
     * @param registryId the ID of the caller's registry, which is the ID of the account
     * @throws RuntimeException if it cannot be done, for the error table to report
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
                            + "', or the credentials of that account.");
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
        mustMatch(REGION, "region", request.getRegion(), "Give the name of a Region, such as eu-west-1.");
        mustMatch(ACCOUNT_ID, "awsAccountId", request.getAwsAccountId(), "Give the 12 digits of the account.");
    }

    private static void mustMatch(Pattern pattern, String name, String value, String remedy) {
        if (!pattern.matcher(value).matches()) {
            // A credential in the wrong place is not quoted.
            String shown = CredentialRedaction.mayBeCredential(value)
                    ? "a text of " + value.length() + " characters"
                    : "'" + value + "'";
            throw new HandlerFailure(HandlerErrorCode.InvalidRequest, name + ": " + shown + " is not valid. " + remedy);
        }
    }

    private ProgressEvent<ResourceModel, CallbackContext> answer(
            AmazonWebServicesClientProxy proxy,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext callbackContext) {
        try {
            mustBeComplete(proxy, request);
            CallbackContext context = callbackContext == null ? new CallbackContext() : callbackContext;
            ResourceModel desired =
                    request.getDesiredResourceState() == null ? new ResourceModel() : request.getDesiredResourceState();
            RegistryApi api = new RegistryApi(proxy, clients, request.getRegion());
            return handle(new Registry(api, context), desired, request.getAwsAccountId());
        } catch (RuntimeException e) {
            ErrorTable.Failure failure = ErrorTable.failure(e);
            return ProgressEvent.failed(null, null, failure.code(), failure.message());
        }
    }
}

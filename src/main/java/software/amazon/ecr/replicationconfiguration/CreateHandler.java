package software.amazon.ecr.replicationconfiguration;

import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.Registry;
import software.amazon.ecr.replicationconfiguration.failure.HandlerFailure;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;
import software.amazon.ecr.replicationconfiguration.model.RuleText;

/** Gives a registry without rules its replication rules. */
public class CreateHandler extends RegistryHandler {
    private static final String WHICH_IMAGES_ARE_REPLICATED =
            "Images pushed from now on are replicated; images already in the registry are "
                    + "not. A destination registry of another account must allow the replication in its registry policy.";

    public CreateHandler() {
        this(EcrClients.shared());
    }

    public CreateHandler(EcrClients clients) {
        super(clients);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(Registry registry, ResourceModel desired, String registryId) {
        mustNotNameAnother(desired, registryId);
        return registry.replaceRules(Canonicaliser.canonicalise(desired, registryId), CreateHandler::mustNotExist)
                .onSuccess(created ->
                        ProgressEvent.success(created.getResourceModel(), null, WHICH_IMAGES_ARE_REPLICATED));
    }

    private static void mustNotNameAnother(ResourceModel desired, String registryId) {
        if (desired.getRegistryId() != null && !desired.getRegistryId().equals(registryId)) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "RegistryId: '" + desired.getRegistryId()
                            + "' cannot be set, it is read-only. Leave it out; it will be '" + registryId + "'.");
        }
    }

    private static void mustNotExist(ResourceModel stored) {
        if (exists(stored)) {
            throw new HandlerFailure(
                    HandlerErrorCode.AlreadyExists,
                    "The registry '" + stored.getRegistryId()
                            + "' already has replication rules: "
                            + RuleText.of(stored.getReplicationConfiguration().getRules())
                            + ". They were left as they are. Import or adopt the resource with the identifier '"
                            + stored.getRegistryId() + "', or delete the rules first.");
        }
    }
}

package software.amazon.ecr.replicationconfiguration;

import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.Registry;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;

/** Replaces all replication rules of a registry that has some. */
public class UpdateHandler extends RegistryHandler {
    public UpdateHandler() {
        this(EcrClients.shared());
    }

    public UpdateHandler(EcrClients clients) {
        super(clients);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(Registry registry, ResourceModel desired, String registryId) {
        mustBeOwn(desired, registryId);
        return registry.replaceRules(Canonicaliser.canonicalise(desired, registryId), RegistryHandler::mustExist);
    }
}

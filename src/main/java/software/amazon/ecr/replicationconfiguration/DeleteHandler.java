package software.amazon.ecr.replicationconfiguration;

import java.util.List;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.Registry;

/** Takes all replication rules from the registry. Images that were replicated stay where they are. */
public class DeleteHandler extends RegistryHandler {
    public DeleteHandler() {
        this(EcrClients.shared());
    }

    public DeleteHandler(EcrClients clients) {
        super(clients);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(Registry registry, ResourceModel desired, String registryId) {
        mustBeOwn(desired, registryId);
        ResourceModel withoutRules = new ResourceModel(new ReplicationConfiguration(List.of()), registryId);
        return registry.replaceRules(withoutRules, RegistryHandler::mustExist)
                .onSuccess(deleted -> ProgressEvent.defaultSuccessHandler(null));
    }
}

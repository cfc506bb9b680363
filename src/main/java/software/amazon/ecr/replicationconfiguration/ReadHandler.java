package software.amazon.ecr.replicationconfiguration;

import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.Registry;

/** Returns the replication rules of the registry in canonical form. */
public class ReadHandler extends RegistryHandler {
    public ReadHandler() {
        this(EcrClients.shared());
    }

    public ReadHandler(EcrClients clients) {
        super(clients);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(Registry registry, ResourceModel desired, String registryId) {
        mustBeOwn(desired, registryId);
        ResourceModel stored = registry.read();
        mustExist(stored);
        return ProgressEvent.defaultSuccessHandler(stored);
    }
}

package software.amazon.ecr.replicationconfiguration;

import java.util.List;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.Registry;

/** Lists the one replication configuration of the registry, or none. */
public class ListHandler extends RegistryHandler {
    public ListHandler() {
        this(EcrClients.shared());
    }

    public ListHandler(EcrClients clients) {
        super(clients);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(Registry registry, ResourceModel desired, String registryId) {
        ResourceModel stored = registry.read();
        return ProgressEvent.<ResourceModel, CallbackContext>builder()
                .status(OperationStatus.SUCCESS)
                .resourceModels(exists(stored) ? List.of(stored) : List.of())
                .build();
    }
}

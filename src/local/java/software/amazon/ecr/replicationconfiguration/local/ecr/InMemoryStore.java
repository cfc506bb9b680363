package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/** Holds configurations for as long as the program runs. */
public final class InMemoryStore implements RegistryStore {
    private final Map<AccountRegion, EcrConfiguration> stored = new ConcurrentHashMap<>();

    @Override
    public EcrConfiguration configuration(AccountRegion registry) {
        return stored.getOrDefault(registry, EcrConfiguration.NONE);
    }

    /** All registries that have rules now. */
    public Map<AccountRegion, List<EcrRule>> registries() {
        Map<AccountRegion, List<EcrRule>> registries = new HashMap<>();
        stored.forEach((registry, configuration) -> registries.put(registry, configuration.rules()));
        registries.values().removeIf(List::isEmpty);
        return registries;
    }

    @Override
    public void replace(AccountRegion registry, EcrConfiguration configuration) {
        stored.put(registry, configuration);
    }
}

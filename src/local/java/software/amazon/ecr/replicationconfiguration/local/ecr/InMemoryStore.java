package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/** Holds rules for as long as the program runs. */
public final class InMemoryStore implements RegistryStore {
    private final Map<AccountRegion, List<EcrRule>> stored = new ConcurrentHashMap<>();

    @Override
    public List<EcrRule> rules(AccountRegion registry) {
        return stored.getOrDefault(registry, List.of());
    }

    /** All registries that have rules now. */
    public Map<AccountRegion, List<EcrRule>> registries() {
        Map<AccountRegion, List<EcrRule>> registries = new HashMap<>(stored);
        registries.values().removeIf(List::isEmpty);
        return registries;
    }

    @Override
    public void replace(AccountRegion registry, List<EcrRule> rules) {
        stored.put(registry, List.copyOf(rules));
    }
}

package software.amazon.ecr.replicationconfiguration.local.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds rules for as long as the program runs. */
public final class InMemoryStore implements RegistryStore {
    private final Map<SourceRegistry, List<Rule>> stored = new ConcurrentHashMap<>();

    @Override
    public List<Rule> rules(SourceRegistry registry) {
        return stored.getOrDefault(registry, List.of());
    }

    /** All registries that have rules now. */
    public Map<SourceRegistry, List<Rule>> registries() {
        Map<SourceRegistry, List<Rule>> registries = new HashMap<>(stored);
        registries.values().removeIf(List::isEmpty);
        return registries;
    }

    @Override
    public void replace(SourceRegistry registry, List<Rule> rules) {
        stored.put(registry, List.copyOf(rules));
    }
}

package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * Imitates reads that lag behind a write: the next few reads of a registry after a write through this store still show
 * the rules from before that write. ECR promises nothing about read-after-write consistency.
 */
public final class LaggingReads implements RegistryStore {
    private final RegistryStore store;
    private final int reads;
    private final Map<AccountRegion, Lag> lags = new HashMap<>();

    /**
     * @param store holds the rules
     * @param reads how many reads lag after each write; 0 for none
     */
    public LaggingReads(RegistryStore store, int reads) {
        this.store = Objects.requireNonNull(store, "store");
        this.reads = reads;
    }

    @Override
    public synchronized EcrConfiguration configuration(AccountRegion registry) {
        Lag lag = lags.remove(registry);
        if (lag == null) {
            return store.configuration(registry);
        }
        lag(registry, lag.before, lag.reads - 1);
        return lag.before;
    }

    @Override
    public synchronized void replace(AccountRegion registry, EcrConfiguration configuration) {
        lag(registry, store.configuration(registry), reads);
        store.replace(registry, configuration);
    }

    private void lag(AccountRegion registry, EcrConfiguration before, int remaining) {
        if (remaining > 0) {
            lags.put(registry, new Lag(before, remaining));
        }
    }

    private record Lag(EcrConfiguration before, int reads) {}
}

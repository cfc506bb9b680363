package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/** Tells listeners of each change, once it is stored. */
final class ObservedStore implements RegistryStore {
    private final RegistryStore store;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    ObservedStore(RegistryStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    @Override
    public EcrConfiguration configuration(AccountRegion registry) {
        return store.configuration(registry);
    }

    @Override
    public void replace(AccountRegion registry, EcrConfiguration configuration) {
        store.replace(registry, configuration);
        listeners.forEach(Runnable::run);
    }

    /** Returns what ends the subscription. */
    Runnable subscribe(Runnable listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return () -> listeners.remove(listener);
    }
}

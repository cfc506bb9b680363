package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.Objects;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/** Announces each change, once it is stored. */
final class ObservedStore implements RegistryStore {
    private final RegistryStore store;
    private final Runnable announcement;

    ObservedStore(RegistryStore store, Runnable announcement) {
        this.store = Objects.requireNonNull(store, "store");
        this.announcement = Objects.requireNonNull(announcement, "announcement");
    }

    @Override
    public EcrConfiguration configuration(AccountRegion registry) {
        return store.configuration(registry);
    }

    @Override
    public void replace(AccountRegion registry, EcrConfiguration configuration) {
        store.replace(registry, configuration);
        announcement.run();
    }
}

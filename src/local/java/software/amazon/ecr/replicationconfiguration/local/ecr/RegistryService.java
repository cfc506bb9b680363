package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.List;
import java.util.Objects;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/**
 * What a registry does with a configuration that satisfies the service model: it keeps quotas and its own rules.
 *
 * <p>The text about the source registry is ECR's. ECR's texts about quotas are not known; those here are this
 * registry's own.
 */
public final class RegistryService {
    private final RegistryStore store;
    private final Quotas quotas;

    public RegistryService(RegistryStore store, Quotas quotas) {
        this.store = Objects.requireNonNull(store, "store");
        this.quotas = Objects.requireNonNull(quotas, "quotas");
    }

    /** The configuration that a read shows now. */
    public EcrConfiguration configuration(AccountRegion registry) {
        return store.configuration(registry);
    }

    /**
     * Replaces a registry's configuration, all or nothing.
     *
     * @throws AwsError {@code InvalidParameterException}; the stored configuration is then unchanged
     */
    public void replace(AccountRegion registry, EcrConfiguration configuration) {
        List<EcrRule> rules = configuration.rules();
        if (rules.size() > quotas.rules()) {
            throw EcrErrors.invalidParameter(
                    "replicationConfiguration.rules holds %d rules; this registry takes at most %d."
                            .formatted(rules.size(), quotas.rules()));
        }
        List<EcrDestination> destinations = rules.stream()
                .flatMap(rule -> rule.destinations().stream())
                .distinct()
                .toList();
        if (destinations.stream().anyMatch(destination -> destination.is(registry))) {
            throw EcrErrors.invalidParameter(
                    "Invalid parameter at 'replicationConfiguration' failed to satisfy constraint:"
                            + " 'Replication destination cannot be the same as the source registry'");
        }
        if (destinations.size() > quotas.uniqueDestinations()) {
            throw EcrErrors.invalidParameter("replicationConfiguration names %d unique destinations across its rules;"
                            .formatted(destinations.size())
                    + " this registry takes at most %d.".formatted(quotas.uniqueDestinations()));
        }
        store.replace(registry, configuration);
    }
}

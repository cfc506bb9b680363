package software.amazon.ecr.replicationconfiguration.local.ecr;

import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * Holds the configuration of each registry. Safe for many threads; a reader sees one configuration whole, never parts of two.
 *
 * <p>What bends reads and writes (delays, a second writer) is a store too, in front of the one that holds the configurations:
 * {@link LaggingReads} is the example.
 */
public interface RegistryStore {
    /** The configuration of a registry; one without rules if nothing was ever stored. */
    EcrConfiguration configuration(AccountRegion registry);

    /** Replaces the configuration of a registry. */
    void replace(AccountRegion registry, EcrConfiguration configuration);
}

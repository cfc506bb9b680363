package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * Holds the rules of each registry. Safe for many threads; a reader sees one configuration whole, never parts of two.
 *
 * <p>What bends reads and writes (delays, a second writer) is a store too, in front of the one that holds the rules:
 * {@link LaggingReads} is the example.
 */
public interface RegistryStore {
    /** The rules of a registry; none if nothing was ever stored. */
    List<EcrRule> rules(AccountRegion registry);

    /** Replaces all rules of a registry. */
    void replace(AccountRegion registry, List<EcrRule> rules);
}

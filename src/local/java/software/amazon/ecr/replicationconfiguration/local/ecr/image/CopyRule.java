package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * A replication rule as the registry carries it out.
 *
 * @param prefixes of the names of repositories; none means every repository
 * @param deletions whether deletions are replicated too
 */
public record CopyRule(List<AccountRegion> destinations, List<String> prefixes, boolean deletions) {
    public CopyRule {
        destinations = List.copyOf(destinations);
        prefixes = List.copyOf(prefixes);
    }

    boolean takes(String repository) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(repository::startsWith);
    }
}

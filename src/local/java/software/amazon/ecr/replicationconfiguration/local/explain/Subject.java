package software.amazon.ecr.replicationconfiguration.local.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Destinations;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Filters;
import software.amazon.ecr.replicationconfiguration.local.explain.match.RepositoryRoutes;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;

/**
 * What is to be explained.
 *
 * @param registry the source registry
 * @param rules its rules in canonical form
 * @param repositories the names of its repositories, or empty if they are not known
 * @param policies the policies of destination registries, as far as they are known
 * @param destinationRules the rules of destination registries, as far as they are known
 */
public record Subject(
        AccountRegion registry,
        List<ReplicationRule> rules,
        Optional<List<String>> repositories,
        Map<AccountRegion, RegistryPolicy> policies,
        Map<AccountRegion, List<ReplicationRule>> destinationRules) {
    public Subject {
        rules = List.copyOf(rules);
        repositories =
                repositories.map(names -> names.stream().distinct().sorted().toList());
        policies = Map.copyOf(policies);
        destinationRules = Map.copyOf(destinationRules);
    }

    /** Returns each destination once, sorted by Region and account, the source registry left out. */
    public List<AccountRegion> destinations() {
        return Destinations.of(rules).stream()
                .filter(destination -> !destination.equals(registry))
                .toList();
    }

    /** Returns where the images of each known repository go. */
    public List<RepositoryRoutes> routes() {
        return repositories.orElse(List.of()).stream()
                .map(name -> RepositoryRoutes.of(registry, rules, name))
                .toList();
    }

    /** Returns the shortest list of prefixes of the names that are copied to a destination. */
    public List<String> prefixes(AccountRegion destination) {
        List<String> prefixes = new ArrayList<>();
        rules.stream()
                .filter(rule -> Destinations.has(rule, destination))
                .forEach(rule -> prefixes.addAll(Filters.of(rule)));
        return Filters.narrowest(prefixes);
    }

    /** Returns whether a destination is of another account. */
    public boolean isForeign(AccountRegion destination) {
        return !destination.accountId().equals(registry.accountId());
    }

    /** Returns whether the registry policy of a destination decides what arrives. */
    public boolean needsPolicy(AccountRegion destination) {
        return isForeign(destination) && !crossesPartitions(destination);
    }

    /** Returns whether a destination is out of reach for good. */
    public boolean crossesPartitions(AccountRegion destination) {
        return !destination.partition().equals(registry.partition());
    }

    /** Returns a destination as a message names it: the Region, and the account if it is another one. */
    public String name(AccountRegion destination) {
        return (isForeign(destination) ? destination.accountId() + " in " : "") + destination.region();
    }
}

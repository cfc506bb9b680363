package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrFilter;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;

/**
 * A registry as the page draws it.
 *
 * @param account twelve digits
 * @param region such as {@code eu-west-1}
 * @param changing whether a request is at work on it, so that a difference may be gone in a moment
 * @param asked whether a client ever asked for a state of it; if not, every rule is {@link DriftStatus#UNASKED}
 * @param rules those in the registry, in its order, and then those that are missing from it
 */
public record RegistryState(String account, String region, boolean changing, boolean asked, List<ComparedRule> rules) {
    public RegistryState {
        rules = List.copyOf(rules);
    }

    /**
     * Compares a registry with what was asked for. The order of rules, destinations and filters carries no meaning.
     *
     * @param stored the rules in the registry
     * @param desired the rules that a client last asked for, in canonical form; empty if none ever asked
     */
    public static RegistryState compare(
            AccountRegion registry, boolean changing, List<EcrRule> stored, Optional<List<EcrRule>> desired) {
        Set<Meaning> wanted = meanings(desired.orElse(List.of()));
        Set<Meaning> found = meanings(stored);
        List<ComparedRule> rules = new ArrayList<>();
        stored.forEach(rule -> rules.add(
                ComparedRule.of(rule, wanted.contains(Meaning.of(rule)) ? DriftStatus.AS_ASKED : DriftStatus.UNASKED)));
        desired.orElse(List.of()).stream()
                .filter(rule -> !found.contains(Meaning.of(rule)))
                .forEach(rule -> rules.add(ComparedRule.of(rule, DriftStatus.MISSING)));
        return new RegistryState(registry.accountId(), registry.region(), changing, desired.isPresent(), rules);
    }

    private static Set<Meaning> meanings(List<EcrRule> rules) {
        Set<Meaning> meanings = new HashSet<>();
        rules.forEach(rule -> meanings.add(Meaning.of(rule)));
        return meanings;
    }

    /**
     * A rule and its standing.
     *
     * @param repositoryFilters none means every repository
     */
    public record ComparedRule(
            DriftStatus standing, List<EcrDestination> destinations, List<EcrFilter> repositoryFilters) {
        static ComparedRule of(EcrRule rule, DriftStatus standing) {
            return new ComparedRule(standing, rule.destinations(), rule.repositoryFilters());
        }
    }

    private record Meaning(Set<EcrDestination> destinations, Set<EcrFilter> filters) {
        static Meaning of(EcrRule rule) {
            return new Meaning(Set.copyOf(rule.destinations()), Set.copyOf(rule.repositoryFilters()));
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;
import software.amazon.ecr.replicationconfiguration.model.RuleText;

/**
 * A registry as the page draws it.
 *
 * @param account twelve digits
 * @param region such as {@code eu-west-1}
 * @param changing whether a request is at work on it, so that a difference may be gone in a moment
 * @param asked whether a client ever asked for a state of it; if not, every rule is {@link RuleDrift#UNMANAGED}
 * @param rules those in the registry, in its order, and then those that are missing from it
 */
public record RegistryState(String account, String region, boolean changing, boolean asked, List<ComparedRule> rules) {
    public RegistryState {
        rules = List.copyOf(rules);
    }

    /**
     * Compares a registry with its desired state. Rules are in canonical form.
     *
     * @param stored the rules in the registry
     * @param desired the rules that a client last asked for; empty if none ever asked
     */
    public static RegistryState compare(
            AccountRegion registry,
            boolean changing,
            List<ReplicationRule> stored,
            Optional<List<ReplicationRule>> desired) {
        List<ReplicationRule> wanted = desired.orElse(List.of());
        List<ComparedRule> rules = new ArrayList<>();
        stored.forEach(rule ->
                rules.add(ComparedRule.of(rule, isAmong(wanted, rule) ? RuleDrift.IN_SYNC : RuleDrift.UNMANAGED)));
        wanted.stream()
                .filter(rule -> !isAmong(stored, rule))
                .forEach(rule -> rules.add(ComparedRule.of(rule, RuleDrift.MISSING)));
        return new RegistryState(registry.accountId(), registry.region(), changing, desired.isPresent(), rules);
    }

    private static boolean isAmong(List<ReplicationRule> rules, ReplicationRule rule) {
        return rules.stream().anyMatch(other -> Canonicaliser.sameMeaning(List.of(other), List.of(rule)));
    }

    /**
     * A rule and how it compares.
     *
     * @param rule its JSON is that of the schema
     * @param text all that it says
     * @param additions what it says beside filters and destinations
     */
    public record ComparedRule(RuleDrift driftStatus, ReplicationRule rule, String text, List<String> additions) {
        static ComparedRule of(ReplicationRule rule, RuleDrift driftStatus) {
            return new ComparedRule(driftStatus, rule, RuleText.of(rule), RuleText.additions(rule));
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.explain.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/** The destinations of rules in canonical form. */
public final class Destinations {
    private static final Comparator<AccountRegion> ORDER =
            Comparator.comparing(AccountRegion::region).thenComparing(AccountRegion::accountId);

    private Destinations() {}

    /** Returns each destination of the rules once, sorted by Region and account. */
    public static List<AccountRegion> of(Collection<ReplicationRule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.getDestinations().stream())
                .map(Destinations::registry)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /** Returns whether a rule names the destination. */
    public static boolean has(ReplicationRule rule, AccountRegion destination) {
        return rule.getDestinations().stream().map(Destinations::registry).anyMatch(destination::equals);
    }

    private static AccountRegion registry(ReplicationDestination destination) {
        return new AccountRegion(destination.getRegistryId(), destination.getRegion());
    }
}

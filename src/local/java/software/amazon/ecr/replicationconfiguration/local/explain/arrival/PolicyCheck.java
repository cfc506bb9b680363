package software.amazon.ecr.replicationconfiguration.local.explain.arrival;

import java.util.ArrayList;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Route;
import software.amazon.ecr.replicationconfiguration.local.policy.Decision;
import software.amazon.ecr.replicationconfiguration.local.policy.PolicyVerdict;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryRequest;

/**
 * What the policy of another account says to the replication of a repository.
 *
 * @param repository its name; or how names begin, followed by a star, if the names are not known
 */
public record PolicyCheck(AccountRegion destination, String repository, PolicyVerdict replicate, PolicyVerdict create) {

    /** Checks all repositories that go to destinations whose policy is known; without names, the filters. */
    public static List<PolicyCheck> all(Subject subject) {
        List<PolicyCheck> checks = new ArrayList<>();
        for (AccountRegion destination : subject.destinations()) {
            if (subject.needsPolicy(destination) && subject.policies().containsKey(destination)) {
                if (subject.repositories().isEmpty()) {
                    subject.prefixes(destination)
                            .forEach(prefix -> checks.add(check(subject, destination, prefix, true)));
                } else {
                    subject.routes().stream()
                            .filter(repository -> repository.routes().stream()
                                    .map(Route::destination)
                                    .anyMatch(destination::equals))
                            .forEach(repository -> checks.add(check(subject, destination, repository.name(), false)));
                }
            }
        }
        return checks;
    }

    /** Returns whether images of a repository arrive at a destination to which rules send them. */
    public static Arrival arrival(Subject subject, AccountRegion destination, String repository) {
        if (subject.crossesPartitions(destination)) {
            return Arrival.REFUSED;
        }
        if (!subject.isForeign(destination)) {
            return Arrival.ARRIVES;
        }
        return subject.policies().containsKey(destination)
                ? check(subject, destination, repository, false).arrival()
                : Arrival.UNKNOWN_POLICY;
    }

    public Arrival arrival() {
        return switch (replicate.decision()) {
            case DENIED, NOT_ALLOWED -> Arrival.REFUSED;
            case UNDECIDED -> Arrival.UNDECIDED;
            case ALLOWED ->
                switch (create.decision()) {
                    case ALLOWED -> Arrival.ARRIVES;
                    case DENIED, NOT_ALLOWED -> Arrival.IF_REPOSITORY_EXISTS;
                    case UNDECIDED -> Arrival.UNDECIDED;
                };
        };
    }

    /** Returns the action that keeps the images from arriving for certain, and what the statements say to it. */
    public String reason() {
        return replicate.decision() == Decision.ALLOWED
                ? RegistryRequest.CREATE_REPOSITORY + " on " + repository + ": " + create.text()
                : RegistryRequest.REPLICATE_IMAGE + " on " + repository + ": " + replicate.text();
    }

    private static PolicyCheck check(Subject subject, AccountRegion destination, String name, boolean beginning) {
        RegistryPolicy policy = subject.policies().get(destination);
        return new PolicyCheck(
                destination,
                beginning ? name + "*" : name,
                policy.decide(request(subject, RegistryRequest.REPLICATE_IMAGE, destination, name, beginning)),
                policy.decide(request(subject, RegistryRequest.CREATE_REPOSITORY, destination, name, beginning)));
    }

    private static RegistryRequest request(
            Subject subject, String action, AccountRegion destination, String name, boolean beginning) {
        return new RegistryRequest(
                subject.registry().accountId(), action, RegistryRequest.arn(destination, name), beginning);
    }
}

package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.policy.Decision;
import software.amazon.ecr.replicationconfiguration.local.policy.PolicyVerdict;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryRequest;

/**
 * Carries out the rules of a registry. What arrives is a copy and goes no further: a replicated image is not replicated
 * again. A policy that depends on conditions does not allow anything here.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html">
 *     Private image replication in Amazon ECR</a>
 */
final class Replicator {
    private final RegistryContents contents;
    private final Function<AccountRegion, List<CopyRule>> rules;
    private final Consumer<Runnable> later;

    /** @param later carries a step out, some time after */
    Replicator(RegistryContents contents, Function<AccountRegion, List<CopyRule>> rules, Consumer<Runnable> later) {
        this.contents = contents;
        this.rules = rules;
        this.later = later;
    }

    void pushed(AccountRegion source, String name, Image image, String tag) {
        Repository repository = contents.repository(source, name).orElseThrow();
        repository.pushed(image.digest());
        for (AccountRegion destination : destinations(source, name, false)) {
            repository.setStatus(image.digest(), destination, ReplicationStatus.inProgress(destination));
            later.accept(() -> copy(source, destination, name, image, tag));
        }
    }

    /** @param tag the tag that was removed, or null if the image went with all its tags */
    void deleted(AccountRegion source, String name, Image image, String tag) {
        for (AccountRegion destination : destinations(source, name, true)) {
            later.accept(() -> contents.repository(destination, name)
                    .filter(copies ->
                            copies.find(new ImageId(image.digest(), tag)).isPresent())
                    .ifPresent(copies -> copies.remove(image, tag)));
        }
    }

    private void copy(AccountRegion source, AccountRegion destination, String name, Image image, String tag) {
        Optional<String> refusal = refusal(source, destination, name);
        if (refusal.isEmpty()) {
            contents.repositoryOrNew(destination, name, image.pushedAt()).put(image, tag);
        }
        contents.repository(source, name)
                .filter(repository -> repository.wasPushed(image.digest()))
                .ifPresent(repository -> repository.setStatus(
                        image.digest(),
                        destination,
                        refusal.map(reason -> ReplicationStatus.failed(destination, reason))
                                .orElseGet(() -> ReplicationStatus.complete(destination))));
    }

    /** Returns why the destination does not take the image, or empty if it does. */
    private Optional<String> refusal(AccountRegion source, AccountRegion destination, String name) {
        if (source.accountId().equals(destination.accountId())) {
            return Optional.empty();
        }
        Optional<String> refusal = refusal(RegistryRequest.REPLICATE_IMAGE, source, destination, name);
        return refusal.isPresent() || contents.repository(destination, name).isPresent()
                ? refusal
                : refusal(RegistryRequest.CREATE_REPOSITORY, source, destination, name);
    }

    private Optional<String> refusal(String action, AccountRegion source, AccountRegion destination, String name) {
        Optional<String> policy = contents.policy(destination);
        if (policy.isEmpty()) {
            return Optional.of("There is no registry policy, and one has to allow " + action + ".");
        }
        PolicyVerdict verdict = RegistryPolicy.parse(policy.get())
                .decide(RegistryRequest.of(source.accountId(), action, destination, name));
        return verdict.decision() == Decision.ALLOWED
                ? Optional.empty()
                : Optional.of("The registry policy does not allow %s: %s.".formatted(action, verdict.text()));
    }

    private List<AccountRegion> destinations(AccountRegion source, String name, boolean deletionsOnly) {
        return rules.apply(source).stream()
                .filter(rule -> rule.takes(name))
                .filter(rule -> rule.deletions() || !deletionsOnly)
                .flatMap(rule -> rule.destinations().stream())
                .distinct()
                .toList();
    }
}

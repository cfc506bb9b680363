package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.policy.Decision;
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
        boolean arrives = isAllowed(source, destination, name);
        if (arrives) {
            contents.repositoryOrNew(destination, name, image.pushedAt()).put(image, tag);
        }
        contents.repository(source, name)
                .filter(repository -> repository.has(image.digest()))
                .ifPresent(repository -> repository.setStatus(
                        image.digest(),
                        destination,
                        arrives ? ReplicationStatus.complete(destination) : ReplicationStatus.failed(destination)));
    }

    private boolean isAllowed(AccountRegion source, AccountRegion destination, String name) {
        return source.accountId().equals(destination.accountId())
                || isAllowed(RegistryRequest.REPLICATE_IMAGE, source, destination, name)
                        && (contents.repository(destination, name).isPresent()
                                || isAllowed(RegistryRequest.CREATE_REPOSITORY, source, destination, name));
    }

    private boolean isAllowed(String action, AccountRegion source, AccountRegion destination, String name) {
        RegistryPolicy policy =
                contents.policy(destination).map(RegistryPolicy::parse).orElse(RegistryPolicy.NONE);
        return policy.decide(RegistryRequest.of(source.accountId(), action, destination, name))
                        .decision()
                == Decision.ALLOWED;
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

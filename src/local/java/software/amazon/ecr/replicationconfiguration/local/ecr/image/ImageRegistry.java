package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.policy.InvalidPolicy;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;

/** The repositories, images and policies of all registries of the process. Safe for many threads. */
public final class ImageRegistry {
    private final RegistryContents contents = new RegistryContents();
    private final Replicator replicator;
    private final InstantSource clock;
    private final Runnable changed;

    /**
     * @param rules the replication rules of a registry
     * @param later carries a step of a replication out, some time after
     * @param changed is called after each change, and must return at once
     */
    public ImageRegistry(
            Function<AccountRegion, List<CopyRule>> rules,
            Consumer<Runnable> later,
            InstantSource clock,
            Runnable changed) {
        this.replicator = new Replicator(contents, rules, step -> later.accept(() -> guarded(step)));
        this.clock = clock;
        this.changed = changed;
    }

    private synchronized void guarded(Runnable step) {
        step.run();
        changed.run();
    }

    /** @throws software.amazon.ecr.replicationconfiguration.local.http.AwsError if none can, or one does have that name */
    public synchronized Instant create(AccountRegion registry, String name) {
        if (!RepositoryName.isValid(name)) {
            throw ImageErrors.noName(name);
        }
        if (contents.repository(registry, name).isPresent()) {
            throw ImageErrors.repositoryExists(name);
        }
        Instant createdAt =
                contents.repositoryOrNew(registry, name, clock.instant()).createdAt();
        changed.run();
        return createdAt;
    }

    /** Returns when each repository was made, by name. */
    public synchronized Map<String, Instant> repositories(AccountRegion registry) {
        Map<String, Instant> times = new TreeMap<>();
        contents.repositories(registry).forEach((name, repository) -> times.put(name, repository.createdAt()));
        return times;
    }

    /**
     * Puts an image and sets out to replicate it.
     *
     * @param tag or null
     */
    public synchronized Image put(AccountRegion registry, String name, String manifest, String mediaType, String tag) {
        Repository repository = repository(registry, name);
        Image image = Image.of(manifest, mediaType, clock.instant());
        ImageId id = new ImageId(image.digest(), tag);
        if (repository.find(id).isPresent()) {
            throw ImageErrors.imageExists(id);
        }
        repository.put(image, tag);
        replicator.pushed(registry, name, image, tag);
        changed.run();
        return image;
    }

    /** Returns the images of a repository with their tags, the one that was pushed first in front. */
    public synchronized List<TaggedImage> images(AccountRegion registry, String name) {
        Repository repository = repository(registry, name);
        return repository.images().stream().map(repository::tagged).toList();
    }

    /** Returns the images that were pushed last to any registry, the last one in front. Copies are not among them. */
    public synchronized List<PushedImage> pushed(int limit) {
        List<PushedImage> pushed = new ArrayList<>();
        contents.registries()
                .forEach((registry, repositories) ->
                        repositories.forEach((name, repository) -> repository.images().stream()
                                .filter(image -> repository.wasPushed(image.digest()))
                                .forEach(image -> pushed.add(new PushedImage(
                                        registry,
                                        name,
                                        repository.tagged(image),
                                        repository.statuses(image.digest()))))));
        pushed.sort(Comparator.comparing(
                        (PushedImage pushedImage) -> pushedImage.image().image().pushedAt())
                .reversed());
        return List.copyOf(pushed.subList(0, Math.min(limit, pushed.size())));
    }

    /** Returns the names of the repositories of each registry that has some. */
    public synchronized Map<AccountRegion, List<String>> repositories() {
        Map<AccountRegion, List<String>> names = new HashMap<>();
        contents.registries()
                .forEach((registry, repositories) -> names.put(registry, List.copyOf(repositories.keySet())));
        names.values().removeIf(List::isEmpty);
        return names;
    }

    /** Returns the image that an identifier names, with its tags. */
    public synchronized TaggedImage image(AccountRegion registry, String name, ImageId id) {
        Repository repository = repository(registry, name);
        Image image = repository.find(id).orElseThrow(() -> ImageErrors.noImage(id));
        return repository.tagged(image);
    }

    /** Deletes an image, or only a tag of it, and sets out to replicate that. */
    public synchronized ImageId delete(AccountRegion registry, String name, ImageId id) {
        Repository repository = repository(registry, name);
        Image image = repository.find(id).orElseThrow(() -> ImageErrors.noImage(id));
        repository.remove(image, id.imageTag());
        replicator.deleted(registry, name, image, repository.has(image.digest()) ? id.imageTag() : null);
        changed.run();
        return new ImageId(image.digest(), id.imageTag());
    }

    /** Returns how far an image has come on its way to each destination. */
    public synchronized List<ReplicationStatus> statuses(AccountRegion registry, String name, ImageId id) {
        return repository(registry, name)
                .statuses(image(registry, name, id).image().digest());
    }

    public synchronized void putPolicy(AccountRegion registry, String text) {
        try {
            RegistryPolicy.parse(text);
        } catch (InvalidPolicy e) {
            throw ImageErrors.invalidParameter("policyText: " + e.getMessage() + ".");
        }
        contents.setPolicy(registry, text);
    }

    public synchronized String policy(AccountRegion registry) {
        return contents.policy(registry).orElseThrow(ImageErrors::noPolicy);
    }

    private Repository repository(AccountRegion registry, String name) {
        return contents.repository(registry, name).orElseThrow(() -> ImageErrors.noRepository(name));
    }
}

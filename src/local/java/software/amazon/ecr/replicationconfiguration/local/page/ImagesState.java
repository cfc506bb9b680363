package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.Comparator;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.ImageRegistry;

/**
 * The repositories and images of the embedded registries, as the page draws them.
 *
 * @param repositories all of them, sorted
 * @param images those that were pushed last, the last one in front
 */
public record ImagesState(List<RepositoryState> repositories, List<ImageState> images) {
    private static final int SHOWN = 20;

    public ImagesState {
        repositories = List.copyOf(repositories);
        images = List.copyOf(images);
    }

    static ImagesState of(ImageRegistry registry) {
        return new ImagesState(
                registry.repositories().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(name -> new RepositoryState(
                                        entry.getKey().accountId(),
                                        entry.getKey().region(),
                                        name)))
                        .sorted(Comparator.comparing(RepositoryState::account)
                                .thenComparing(RepositoryState::region)
                                .thenComparing(RepositoryState::name))
                        .toList(),
                registry.pushed(SHOWN).stream().map(ImageState::of).toList());
    }

    /**
     * A repository.
     *
     * @param account whose it is
     * @param region where it is
     */
    public record RepositoryState(String account, String region, String name) {}
}

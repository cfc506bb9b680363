package software.amazon.ecr.replicationconfiguration.local.explain.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageReplicationStatus;

/** Asks of the newest image of each repository whether it arrived. */
public final class ImageStatuses {
    /** How many repositories are asked about at once. */
    private static final int THREADS = 8;

    private static final int DIGEST_SHOWN = "sha256:".length() + 12;

    private ImageStatuses() {}

    /**
     * @param asked hears of each repository that has been asked about
     * @return the statuses in the order of the repositories
     */
    public static List<ImageStatus> of(LiveRegistry registry, List<String> repositories, Runnable asked)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<ImageStatus>>> answers = repositories.stream()
                    .map(repository -> threads.submit(() -> {
                        List<ImageStatus> statuses = of(registry, repository);
                        asked.run();
                        return statuses;
                    }))
                    .toList();
            List<ImageStatus> all = new ArrayList<>();
            for (Future<List<ImageStatus>> answer : answers) {
                all.addAll(answer.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SdkException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<ImageStatus> of(LiveRegistry registry, String repository) {
        return registry.newestImage(repository)
                .map(image -> of(registry, repository, image))
                .orElse(List.of(new ImageStatus(repository, "", "", "", "no image", "")));
    }

    private static List<ImageStatus> of(LiveRegistry registry, String repository, ImageDetail image) {
        String name = Stream.concat(image.imageTags().stream(), Stream.of(image.imageDigest()))
                .findFirst()
                .map(text -> text.startsWith("sha256:") ? text.substring(0, DIGEST_SHOWN) : text)
                .orElseThrow();
        List<ImageReplicationStatus> statuses = registry.statuses(repository, image.imageDigest());
        return statuses.isEmpty()
                ? List.of(new ImageStatus(repository, name, "", "", "not replicated", ""))
                : statuses.stream()
                        .map(status -> new ImageStatus(
                                repository,
                                name,
                                status.region(),
                                status.registryId(),
                                status.statusAsString(),
                                Objects.requireNonNullElse(status.failureCode(), "")))
                        .toList();
    }
}

package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.PushedImage;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.ReplicationStatus;

/**
 * An image as the page lists it. While copies of it are on their way it is told again whenever one arrives or fails.
 *
 * @param account whose registry it was pushed to
 * @param region where that registry is
 * @param tags those that point to it now
 * @param time when it was pushed, ISO 8601 in UTC
 * @param copies one for each destination; none if nothing replicates it
 */
public record ImageState(
        String account,
        String region,
        String repository,
        List<String> tags,
        String digest,
        String time,
        List<CopyState> copies) {
    public ImageState {
        tags = List.copyOf(tags);
        copies = List.copyOf(copies);
    }

    static ImageState of(PushedImage pushed) {
        return new ImageState(
                pushed.registry().accountId(),
                pushed.registry().region(),
                pushed.repository(),
                pushed.image().tags(),
                pushed.image().image().digest(),
                pushed.image().image().pushedAt().toString(),
                pushed.statuses().stream().map(CopyState::of).toList());
    }

    /**
     * A copy at a destination, or on its way there.
     *
     * @param status IN_PROGRESS, COMPLETE or FAILED
     * @param failureCode null unless it failed
     * @param reason why it failed, as a sentence; null unless it did
     */
    public record CopyState(String region, String registryId, String status, String failureCode, String reason) {
        static CopyState of(ReplicationStatus status) {
            return new CopyState(
                    status.region(), status.registryId(), status.status(), status.failureCode(), status.reason());
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.explain.live;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * Whether the newest image of a repository arrived at a destination.
 *
 * @param image a tag of it, or the beginning of its digest; empty if the repository has no image
 * @param status {@code IN_PROGRESS}, {@code COMPLETE} or {@code FAILED}; or that there is no image or no status
 * @param failureCode empty unless it failed
 */
public record ImageStatus(
        String repository, String image, String region, String registryId, String status, String failureCode) {
    /** Returns where the image goes; empty if it has no status. */
    public Optional<AccountRegion> destination() {
        return region.isEmpty() ? Optional.empty() : Optional.of(new AccountRegion(registryId, region));
    }

    public boolean hasFailed() {
        return status.equals("FAILED");
    }
}

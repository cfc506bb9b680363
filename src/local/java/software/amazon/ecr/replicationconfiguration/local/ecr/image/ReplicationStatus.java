package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * How far an image has come on its way to one destination. Which failure codes Amazon ECR gives is not documented; the one
 * here is this registry's own.
 *
 * @param reason why it failed, which Amazon ECR does not say; null unless it did
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageReplicationStatus.html">
 *     ImageReplicationStatus</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplicationStatus(
        String region,
        String registryId,
        String status,
        String failureCode,
        @JsonIgnore String reason) {
    static ReplicationStatus inProgress(AccountRegion destination) {
        return new ReplicationStatus(destination.region(), destination.accountId(), "IN_PROGRESS", null, null);
    }

    static ReplicationStatus complete(AccountRegion destination) {
        return new ReplicationStatus(destination.region(), destination.accountId(), "COMPLETE", null, null);
    }

    static ReplicationStatus failed(AccountRegion destination, String reason) {
        return new ReplicationStatus(destination.region(), destination.accountId(), "FAILED", "AccessDenied", reason);
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.time.Instant;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/**
 * The state of a stack and since when it is so.
 *
 * @param reason  may be null
 * @param updated when the last update began or ended; null before the first
 * @param deleted when the stack was deleted; null if it is there
 */
public record StackState(StackStatus status, String reason, Instant created, Instant updated, Instant deleted) {
    static StackState underReview(Instant now) {
        return new StackState(StackStatus.REVIEW_IN_PROGRESS, null, now, null, null);
    }

    StackState become(StackStatus newStatus, String newReason, Instant now) {
        boolean changes =
                newStatus.name().startsWith("UPDATE") || newStatus.name().startsWith("IMPORT");
        return new StackState(
                newStatus,
                newReason,
                created,
                changes ? now : updated,
                newStatus == StackStatus.DELETE_COMPLETE ? now : deleted);
    }

    /** @throws AwsError {@code ValidationError} if it is none of the allowed ones */
    void require(Set<StackStatus> allowed, StackIdentity stack, String what) {
        if (!allowed.contains(status)) {
            throw AwsError.validationError("Stack:%s is in %s state and can not be %s.%s"
                    .formatted(
                            stack.id(),
                            status,
                            what,
                            status == StackStatus.ROLLBACK_COMPLETE
                                    ? " Its creation was rolled back: delete it, then create it again."
                                    : ""));
        }
    }
}

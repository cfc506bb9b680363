package software.amazon.ecr.replicationconfiguration.local.ecr;

import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/**
 * Whether a rule replicates deletions. A rule shows it as it was put: whether ECR leaves the member out when it is not
 * enabled is not known.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteReplication.html">
 *     DeleteReplication</a>
 */
public record EcrDeleteReplication(boolean enabled) {
    static EcrDeleteReplication read(JsonValue deleteReplication) {
        return new EcrDeleteReplication(
                Bounds.required(deleteReplication, "enabled").bool());
    }
}

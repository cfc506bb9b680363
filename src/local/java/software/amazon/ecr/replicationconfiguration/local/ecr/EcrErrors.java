package software.amazon.ecr.replicationconfiguration.local.ecr;

import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** The errors that ECR declares for its replication operations, as far as this registry answers them. */
final class EcrErrors {
    private EcrErrors() {}

    static AwsError invalidParameter(String text) {
        return new AwsError(400, "InvalidParameterException", text);
    }
}

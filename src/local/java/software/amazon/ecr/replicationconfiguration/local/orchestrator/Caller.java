package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * On whose behalf, and where, an operation runs.
 *
 * @param accountId   twelve digits
 * @param region      such as {@code us-east-1}
 * @param credentials temporary credentials, as CloudFormation hands them to a handler: the RPDK
 *                    accepts no others
 */
public record Caller(String accountId, String region, AwsSessionCredentials credentials) {

    public Caller {
        if (accountId == null || !accountId.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("accountId must be twelve digits, was " + accountId);
        }
        if (region == null || region.isBlank()) {
            throw new IllegalArgumentException("region must not be blank");
        }
        Objects.requireNonNull(credentials, "credentials");
    }
}

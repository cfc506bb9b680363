package software.amazon.ecr.replicationconfiguration.local.policy;

import java.util.Objects;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * What Amazon ECR does at a destination registry on behalf of a source account.
 *
 * @param sourceAccount the account that the images come from
 * @param action such as {@code ecr:ReplicateImage}
 * @param arn the repository at the destination; or how its ARN begins
 * @param beginning whether all repositories are meant whose ARN begins so
 */
public record RegistryRequest(String sourceAccount, String action, String arn, boolean beginning) {
    public static final String REPLICATE_IMAGE = "ecr:ReplicateImage";
    public static final String CREATE_REPOSITORY = "ecr:CreateRepository";

    public RegistryRequest {
        Objects.requireNonNull(sourceAccount, "sourceAccount");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(arn, "arn");
    }

    /** Returns a request for one repository. */
    public static RegistryRequest of(String sourceAccount, String action, AccountRegion destination, String name) {
        return new RegistryRequest(sourceAccount, action, arn(destination, name), false);
    }

    /** Returns the ARN of a repository, or how ARNs begin of the repositories whose names begin so. */
    public static String arn(AccountRegion registry, String name) {
        return "arn:%s:ecr:%s:%s:repository/%s"
                .formatted(registry.partition(), registry.region(), registry.accountId(), name);
    }

    /** Returns the repositories as a message names them, such as {@code repository/team/*}. */
    String resource() {
        return arn.substring(arn.lastIndexOf(':') + 1) + (beginning ? "*" : "");
    }
}

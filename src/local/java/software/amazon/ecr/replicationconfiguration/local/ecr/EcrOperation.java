package software.amazon.ecr.replicationconfiguration.local.ecr;

import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/** One operation of Amazon ECR's API. {@link MountedRegistry} lists those that an embedded registry offers. */
interface EcrOperation {
    /** Returns the name that clients call it by, such as {@code DescribeRegistry}. */
    String name();

    /**
     * Does what a caller asks. Called by many threads at once.
     *
     * @param registry the caller's registry
     * @return the output, which Jackson writes
     * @throws AwsError what the call fails with
     */
    Object call(AccountRegion registry, JsonValue input);
}

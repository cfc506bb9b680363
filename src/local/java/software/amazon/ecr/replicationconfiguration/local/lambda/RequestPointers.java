package software.amazon.ecr.replicationconfiguration.local.lambda;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * Where things stand in the request of an entry point.
 *
 * @param credentials the credentials that the handler calls Amazon ECR with
 * @param accountId   whose registry it is about
 * @param region      the registry's Region
 * @param desired     the properties that the handler is given
 */
public record RequestPointers(JsonPointer credentials, JsonPointer accountId, JsonPointer region, JsonPointer desired) {

    /** The request that CloudFormation and {@code cfn test} send. */
    public static final RequestPointers ENVELOPE =
            of("/requestData/callerCredentials", "/awsAccountId", "/region", "/requestData/resourceProperties");

    /** The request of the test entry point. */
    public static final RequestPointers TEST_PAYLOAD =
            of("/credentials", "/request/awsAccountId", "/request/region", "/request/desiredResourceState");

    private static RequestPointers of(String credentials, String accountId, String region, String desired) {
        return new RequestPointers(
                JsonPointer.compile(credentials),
                JsonPointer.compile(accountId),
                JsonPointer.compile(region),
                JsonPointer.compile(desired));
    }
}

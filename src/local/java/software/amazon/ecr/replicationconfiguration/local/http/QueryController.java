package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.Optional;

/** Answers the operations of a service that speaks the AWS Query protocol. */
@FunctionalInterface
public interface QueryController {
    /**
     * Returns the operation's output, a record whose components are named as the members are but for the first letter;
     * nothing for an operation without output.
     *
     * @throws AwsError what the call fails with
     */
    Optional<?> handle(QueryCall call);
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/** One operation of CloudFormation's API. */
interface Operation {
    /** Returns its name in the protocol. */
    String name();

    /**
     * Returns the output; nothing for an operation without output.
     *
     * @throws AwsError what the call fails with
     * @throws TemplateException if it is about a template that is wrong
     * @throws InterruptedException if the server closes
     */
    Optional<?> handle(OperationCall call) throws InterruptedException;
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.changeset.ChangeSet;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** Finds the change set that an input names: by its ARN, or by its name and the stack's. */
final class ChangeSetReference {
    private ChangeSetReference() {}

    /** @throws AwsError {@code ChangeSetNotFound}; {@code ValidationError} if there is no such stack */
    static ChangeSet in(OperationCall call) {
        return find(call)
                .orElseThrow(() -> new AwsError(
                        404,
                        "ChangeSetNotFound",
                        "ChangeSet [%s] does not exist".formatted(call.input().required("ChangeSetName"))));
    }

    /** @throws AwsError {@code ValidationError} if there is no such stack */
    static Optional<ChangeSet> find(OperationCall call) {
        Optional<Stack> stack = call.input().text("StackName").map(name -> call.stack());
        return call.service()
                .changeSets()
                .find(stack, call.input().required("ChangeSetName"))
                .filter(found -> found.stack().identity().owner().equals(call.owner()));
    }
}

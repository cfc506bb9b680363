package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** DeleteStack. A stack that does not exist is deleted. */
final class DeleteStack implements Operation {
    @Override
    public String name() {
        return "DeleteStack";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        call.service()
                .stacks()
                .named(call.owner(), call.input().required("StackName"))
                .ifPresent(stack -> delete(call, stack));
        return Optional.empty();
    }

    private static void delete(OperationCall call, Stack stack) {
        if (stack.status() == StackStatus.DELETE_IN_PROGRESS
                || call.repeated(stack, StackOperation.Type.DELETE_STACK).isPresent()) {
            return;
        }
        if (stack.attributes().isProtectedFromDeletion()) {
            throw AwsError.validationError("Stack [%s] cannot be deleted while TerminationProtection is enabled"
                    .formatted(stack.identity().name()));
        }
        Set<String> retained = new LinkedHashSet<>(call.input().texts("RetainResources"));
        if (!retained.isEmpty() && stack.status() != StackStatus.DELETE_FAILED) {
            throw AwsError.validationError("RetainResources is only for a stack in the DELETE_FAILED state.");
        }
        boolean forced = call.input().text("DeletionMode").orElse("").equals("FORCE_DELETE_STACK");
        call.service().engine().delete(call.caller(), stack, retained, forced, call.token());
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** DetectStackResourceDrift. It is answered when the resource was read. */
final class DetectStackResourceDrift implements Operation {
    @Override
    public String name() {
        return "DetectStackResourceDrift";
    }

    @Override
    public Optional<?> handle(OperationCall call) throws InterruptedException {
        Stack stack = call.stack();
        StackResource resource = call.resourceOf(stack);
        if (!resource.exists()) {
            throw AwsError.validationError("Resource %s is in %s state and can not be checked for drift."
                    .formatted(resource.logicalId(), resource.status()));
        }
        return Optional.of(new DriftOutput(
                StackResourceDrift.of(stack, resource, call.service().drift().detect(call.caller(), stack, resource))));
    }

    record DriftOutput(StackResourceDrift stackResourceDrift) {}
}

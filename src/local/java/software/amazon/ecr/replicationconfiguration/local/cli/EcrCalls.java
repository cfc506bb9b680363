package software.amazon.ecr.replicationconfiguration.local.cli;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Records the operations that go out to Amazon ECR, the SDK's own retries included. */
final class EcrCalls implements ExecutionInterceptor {

    private final List<String> operations = new ArrayList<>();

    @Override
    public synchronized void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        operations.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }

    /** Returns the operations since the last drain, in order, and forgets them. */
    synchronized List<String> drain() {
        List<String> drained = List.copyOf(operations);
        operations.clear();
        return drained;
    }
}

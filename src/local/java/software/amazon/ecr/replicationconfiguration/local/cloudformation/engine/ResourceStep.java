package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.HandlerInvocation;

/** What a stack does to one resource. All steps that can begin do so, and are then carried out one by one. */
interface ResourceStep {
    String logicalId();

    /** Reports that the step has begun. */
    void begin();

    /**
     * Does the work.
     *
     * @return whether it succeeded
     * @throws GivenUpException if it is given up between two invocations of the handler
     * @throws InterruptedException if the server closes
     */
    boolean carryOut() throws InterruptedException;

    /**
     * Reports that the work is not done, or given up, because another step failed or a client cancelled it.
     *
     * @param invocations those of the handler until then
     */
    void cancel(List<HandlerInvocation> invocations);
}

package software.amazon.ecr.replicationconfiguration.local.orchestrator;

/** Hears of the invocations of one operation as they happen, on the thread that runs the operation. */
@FunctionalInterface
public interface InvocationListener {

    /** Called after each invocation, before the delay that may follow it. */
    void invoked(Invocation invocation);
}

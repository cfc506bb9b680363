package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

/** What an operation does to a stack, from the state that says that it is in progress to the one that it ends in. */
@FunctionalInterface
public interface StackRun {
    /** @throws InterruptedException if the operation is given up because the server closes */
    void run(StackWork work) throws InterruptedException;
}

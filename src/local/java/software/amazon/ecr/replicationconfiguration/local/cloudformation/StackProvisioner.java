package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.drift.DriftDetections;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.drift.ResourceDrifts;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.OperationListener;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.PlannedChange;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.Planner;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.ResourceHandlers;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.StackEngine;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.operation.Operations;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stacks;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/** Stacks that provision one resource type, and what changes them; whoever uses it says on which threads. */
public final class StackProvisioner {
    private final Stacks stacks = new Stacks();
    private final ResourceHandlers handlers;
    private final Executor workers;
    private final Clock clock;
    private final StackEngine engine;

    /**
     * @param type     the type that stacks provision
     * @param listener hears of what handlers do
     * @param workers  run the operations on stacks
     * @param sleeper  how operations wait between two invocations of a handler
     */
    public StackProvisioner(
            TypeSchema type,
            ResourceProvider provider,
            OperationListener listener,
            Limits limits,
            Executor workers,
            Sleeper sleeper,
            Clock clock) {
        this.handlers = new ResourceHandlers(type, provider, limits, clock, listener);
        this.workers = workers;
        this.clock = clock;
        this.engine = new StackEngine(stacks, handlers, workers, sleeper);
    }

    public Stacks stacks() {
        return stacks;
    }

    public StackEngine engine() {
        return engine;
    }

    /** Returns what a definition would change in a stack. */
    public List<PlannedChange> plan(Stack stack, StackDefinition definition) {
        return new Planner(handlers).plan(stack, definition, engine.exports());
    }

    /**
     * Returns the operations that clients call.
     *
     * @param changed is called after each event of a stack
     * @param callers finds on whose behalf a signed request acts
     */
    public Operations operations(Runnable changed, Function<CredentialScope, Caller> callers) {
        DriftDetections drift =
                new DriftDetections(new ResourceDrifts(engine, handlers.schema(), clock), workers, clock);
        return new Operations(stacks, engine, drift, handlers, clock, changed, callers);
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.OperationListener;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.operation.Operations;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stacks;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.QueryHandler;
import software.amazon.ecr.replicationconfiguration.local.http.QueryProtocol;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.http.Workers;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/** CloudFormation for one resource type, whose handlers its stacks reach the way they do in AWS. */
public final class CloudFormation implements AutoCloseable {
    private static final QueryProtocol PROTOCOL =
            new QueryProtocol("http://cloudformation.amazonaws.com/doc/2010-05-15/");
    private static final int THREADS = 16;
    private static final int WAITING = 256;

    private final Workers answering = new Workers("cloudformation", THREADS, WAITING, CloudFormation::throttling);
    private final Workers changing = new Workers("stack-operation", THREADS, WAITING, CloudFormation::throttling);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final StackProvisioner provisioner;
    private final Handler handler;

    /**
     * @param type    the type that stacks provision
     * @param callers finds on whose behalf a signed request acts
     */
    public CloudFormation(
            TypeSchema type,
            ResourceProvider provider,
            Function<CredentialScope, Caller> callers,
            RequestLimits limits) {
        this(type, provider, callers, limits, Limits.STANDARD, Sleeper.SLEEP, Clock.systemUTC());
    }

    /** With limits and a way to wait of one's own. */
    public CloudFormation(
            TypeSchema type,
            ResourceProvider provider,
            Function<CredentialScope, Caller> callers,
            RequestLimits limits,
            Limits handlerLimits,
            Sleeper sleeper,
            Clock clock) {
        provisioner =
                new StackProvisioner(type, provider, OperationListener.NONE, handlerLimits, changing, sleeper, clock);
        Operations operations = provisioner.operations(this::changed, callers);
        handler = new QueryHandler(PROTOCOL, "cloudformation"::equals, limits, operations, answering);
    }

    /** Answers the forms that are signed for CloudFormation. */
    public Handler handler() {
        return handler;
    }

    /** Returns all stacks. */
    public Stacks stacks() {
        return provisioner.stacks();
    }

    /** Calls the listener after each event of a stack, invocation of a handler and drift detection; it must return at once. */
    public void subscribe(Runnable listener) {
        listeners.add(listener);
    }

    /** Gives up what is going on. */
    @Override
    public void close() {
        provisioner.engine().close();
        changing.close();
        answering.close();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private static AwsError throttling() {
        return new AwsError(400, "Throttling", "Too many requests are going on. Try again later.");
    }
}

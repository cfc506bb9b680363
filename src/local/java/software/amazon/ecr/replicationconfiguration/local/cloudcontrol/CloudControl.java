package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.PatchReader;
import software.amazon.ecr.replicationconfiguration.local.history.History;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.JsonHandler;
import software.amazon.ecr.replicationconfiguration.local.http.JsonProtocol;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.http.Workers;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Orchestrator;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/** Cloud Control API for one resource type, whose provider it drives the way CloudFormation does. */
public final class CloudControl implements AutoCloseable {

    /** AWS JSON 1.0; clients differ in which of the two members they read. */
    static final JsonProtocol PROTOCOL =
            new JsonProtocol("application/x-amz-json-1.0", "CloudApiService.", List.of("Message", "message"));

    private static final int THREADS = 16;
    private static final int WAITING = 256;

    /** One invocation, since the client waits; it repeats what is worth it by itself. */
    private static final Limits READ_LIMITS = new Limits(1, 0, Duration.ZERO, Duration.ZERO);

    private final Workers answering = new Workers("cloud-control", THREADS, WAITING, CloudControlErrors::throttling);
    private final Workers changing = new Workers("resource-request", THREADS, WAITING, CloudControlErrors::throttling);
    private final ResourceRequests requests;
    private final Handler handler;

    /**
     * @param callers       finds on whose behalf a signed request acts
     * @param strictPatches whether patch paths into the shorthand fail, as they do in AWS
     */
    public CloudControl(
            ServedType served,
            ResourceProvider provider,
            Function<CredentialScope, Caller> callers,
            boolean strictPatches,
            History history,
            RequestLimits limits) {
        ResourceType type = served.type();
        Clock clock = Clock.systemUTC();
        requests = new ResourceRequests(
                type,
                pause -> new Orchestrator(type, provider, Limits.STANDARD, pause, clock),
                changing,
                history,
                clock);
        ResourceReads reads =
                new ResourceReads(new Orchestrator(type, provider, READ_LIMITS, Sleeper.SLEEP, clock), history, clock);
        PatchReader patches = new PatchReader(Set.copyOf(type.primaryIdentifier()), served.shorthand(), strictPatches);
        handler = new JsonHandler(
                PROTOCOL, limits, new CloudControlController(served, callers, requests, reads, patches), answering);
    }

    /** Answers the requests whose {@code X-Amz-Target} is of Cloud Control API. */
    public Handler handler() {
        return handler;
    }

    /** Cancels the requests in flight. */
    @Override
    public void close() {
        requests.cancelAll();
        changing.close();
        answering.close();
    }
}

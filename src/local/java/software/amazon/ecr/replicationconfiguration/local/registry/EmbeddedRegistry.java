package software.amazon.ecr.replicationconfiguration.local.registry;

import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RecordedCall;
import software.amazon.ecr.replicationconfiguration.local.registry.fault.FaultPlan;
import java.net.URI;
import java.util.List;

/**
 * A running ECR registry on 127.0.0.1, for the AWS SDKs and the AWS CLI to use in place of ECR. Any credentials work.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private final MountedRegistry registry;
    private final LoopbackServer server;

    private EmbeddedRegistry(RegistryConfiguration configuration) {
        registry = new MountedRegistry(configuration);
        server = LoopbackServer.start(configuration.port(), configuration.limits(), List.of(registry.handler()));
    }

    /**
     * Starts a registry without rules.
     *
     * @throws java.io.UncheckedIOException if the port cannot be opened; the message names it
     */
    public static EmbeddedRegistry start(RegistryConfiguration configuration) {
        return new EmbeddedRegistry(configuration);
    }

    /** What clients take as endpoint override or {@code --endpoint-url}. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** The calls answered so far, oldest first. */
    public List<RecordedCall> calls() {
        return registry.calls();
    }

    /** The rules that are stored, whatever lagging reads show. */
    public List<Rule> rules(String accountId, String region) {
        return registry.rules(new SourceRegistry(accountId, region));
    }

    /**
     * Changes a registry behind its clients' backs: nothing is checked, and no read lags behind this change. Reads that
     * already lag behind an earlier write go on doing so.
     */
    public void replaceRules(String accountId, String region, List<Rule> rules) {
        registry.replaceRules(new SourceRegistry(accountId, region), rules);
    }

    /** Lets go wrong what this plan says, from the next call on and in place of the plan before. */
    public void follow(FaultPlan faults) {
        registry.follow(faults);
    }

    /** Stops listening and forgets all rules. */
    @Override
    public void close() {
        server.close();
    }
}

package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.net.URI;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RecordedCall;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;

/**
 * A running ECR registry on 127.0.0.1, for the AWS SDKs and the AWS CLI to use in place of ECR. Any credentials work.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private final MountedRegistry registry;
    private final LoopbackServer server;

    private EmbeddedRegistry(RegistryConfiguration configuration, int port, RequestLimits limits) {
        registry = new MountedRegistry(configuration, limits);
        server = LoopbackServer.start(port, limits, List.of(registry.handler()));
    }

    /** Starts a registry without rules, on any free port. */
    public static EmbeddedRegistry start(RegistryConfiguration configuration) {
        return start(configuration, 0, RequestLimits.DEFAULT);
    }

    /**
     * Starts a registry without rules.
     *
     * @param port   the port to listen on, or 0 for any that is free
     * @param limits how much of the server one client may take
     * @throws java.io.UncheckedIOException if the port cannot be opened; the message names it
     */
    public static EmbeddedRegistry start(RegistryConfiguration configuration, int port, RequestLimits limits) {
        return new EmbeddedRegistry(configuration, port, limits);
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
    public List<EcrRule> rules(String accountId, String region) {
        return registry.rules(new AccountRegion(accountId, region));
    }

    /**
     * Changes a registry behind its clients' backs: nothing is checked, and no read lags behind this change. Reads that
     * already lag behind an earlier write go on doing so.
     */
    public void replaceRules(String accountId, String region, List<EcrRule> rules) {
        registry.replaceRules(new AccountRegion(accountId, region), rules);
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

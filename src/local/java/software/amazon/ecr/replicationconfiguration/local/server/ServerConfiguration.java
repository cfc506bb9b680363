package software.amazon.ecr.replicationconfiguration.local.server;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;

/**
 * How a local server is to be. Start from {@link #DEFAULT}.
 *
 * @param host          what to listen on
 * @param registry      how the registry is to be; its port and limits are the server's
 * @param elsewhere     the Amazon ECR to use in place of the embedded registry, if any
 * @param strictPatches whether patch paths into the shorthand fail, as they do in AWS
 */
public record ServerConfiguration(
        String host, RegistryConfiguration registry, Optional<Elsewhere> elsewhere, boolean strictPatches) {

    /** The port that {@code cfn test} expects functions at. */
    public static final int PORT = 3001;

    /** On 127.0.0.1, any free port, with an embedded registry. */
    public static final ServerConfiguration DEFAULT =
            new ServerConfiguration(LoopbackServer.LOOPBACK, RegistryConfiguration.DEFAULT, Optional.empty(), false);

    public ServerConfiguration {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(elsewhere, "elsewhere");
    }

    /**
     * An Amazon ECR that exists without us.
     *
     * @param endpoint where it answers
     * @param caller   on whose behalf it is called, in whatever Region a request is about
     */
    public record Elsewhere(URI endpoint, Caller caller) {
        public Elsewhere {
            Objects.requireNonNull(endpoint, "endpoint");
            Objects.requireNonNull(caller, "caller");
        }
    }

    public ServerConfiguration withHost(String other) {
        return new ServerConfiguration(other, registry, elsewhere, strictPatches);
    }

    public ServerConfiguration withRegistry(RegistryConfiguration other) {
        return new ServerConfiguration(host, other, elsewhere, strictPatches);
    }

    public ServerConfiguration withElsewhere(Elsewhere other) {
        return new ServerConfiguration(host, registry, Optional.of(other), strictPatches);
    }

    public ServerConfiguration withStrictPatches(boolean other) {
        return new ServerConfiguration(host, registry, elsewhere, other);
    }

    int port() {
        return registry.port();
    }

    RequestLimits limits() {
        return registry.limits();
    }
}

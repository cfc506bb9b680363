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
 * @param port          the port to listen on, or 0 for any that is free
 * @param limits        how much of the server one client may take
 * @param registry      how the registry is to be
 * @param elsewhere     the Amazon ECR to use in place of the embedded registry, if any
 * @param strictPatches whether patch paths into the shorthand fail, as they do in AWS
 */
public record ServerConfiguration(
        String host,
        int port,
        RequestLimits limits,
        RegistryConfiguration registry,
        Optional<Elsewhere> elsewhere,
        boolean strictPatches) {

    /** The port that {@code cfn test} expects functions at. */
    public static final int PORT = 3001;

    /** On 127.0.0.1, any free port, with an embedded registry. */
    public static final ServerConfiguration DEFAULT = new ServerConfiguration(
            LoopbackServer.LOOPBACK, 0, RequestLimits.DEFAULT, RegistryConfiguration.DEFAULT, Optional.empty(), false);

    public ServerConfiguration {
        Objects.requireNonNull(host, "host");
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not within 0 and 65535");
        }
        Objects.requireNonNull(limits, "limits");
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
        return new ServerConfiguration(other, port, limits, registry, elsewhere, strictPatches);
    }

    public ServerConfiguration withPort(int other) {
        return new ServerConfiguration(host, other, limits, registry, elsewhere, strictPatches);
    }

    public ServerConfiguration withLimits(RequestLimits other) {
        return new ServerConfiguration(host, port, other, registry, elsewhere, strictPatches);
    }

    public ServerConfiguration withRegistry(RegistryConfiguration other) {
        return new ServerConfiguration(host, port, limits, other, elsewhere, strictPatches);
    }

    public ServerConfiguration withElsewhere(Elsewhere other) {
        return new ServerConfiguration(host, port, limits, registry, Optional.of(other), strictPatches);
    }

    public ServerConfiguration withStrictPatches(boolean other) {
        return new ServerConfiguration(host, port, limits, registry, elsewhere, other);
    }
}

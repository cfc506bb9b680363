package software.amazon.ecr.replicationconfiguration.local.cli;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;

/** The registry that a run works on. Closing it ends an embedded one and leaves any other as it is. */
public final class TargetRegistry implements AutoCloseable {

    private final Caller caller;
    private final URI endpoint;
    private final String place;
    private final EmbeddedRegistry embedded;

    private TargetRegistry(Caller caller, URI endpoint, String place, EmbeddedRegistry embedded) {
        this.caller = caller;
        this.endpoint = endpoint;
        this.place = place;
        this.embedded = embedded;
    }

    /** Starts a registry inside this process. */
    static TargetRegistry embedded(String accountId, String region) {
        EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT.withAccountId(accountId));
        AwsSessionCredentials any = AwsSessionCredentials.create("local", "local", "local");
        return new TargetRegistry(
                new Caller(accountId, region, any), registry.endpoint(), "embedded in this process", registry);
    }

    /**
     * Names a registry that exists without us.
     *
     * @param endpoint where Amazon ECR is spoken, or null for AWS
     */
    static TargetRegistry existing(Caller caller, URI endpoint) {
        return new TargetRegistry(caller, endpoint, endpoint == null ? "AWS" : endpoint.toString(), null);
    }

    Caller caller() {
        return caller;
    }

    /** Returns the endpoint to use in place of that of AWS, or null. */
    URI endpoint() {
        return endpoint;
    }

    /** Returns whose and where the registry is, such as {@code 123456789012 in us-east-2}. */
    public String name() {
        return caller.accountId() + " in " + caller.region();
    }

    /** Returns the name and where it is found, such as {@code 123456789012 in us-east-2 (AWS)}. */
    public String nameAndPlace() {
        return name() + " (" + place + ")";
    }

    boolean endsWithTheRun() {
        return embedded != null;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}

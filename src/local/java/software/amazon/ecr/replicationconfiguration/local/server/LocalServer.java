package software.amazon.ecr.replicationconfiguration.local.server;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.CloudControl;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.CloudFormation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;
import software.amazon.ecr.replicationconfiguration.local.ecr.MountedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RuleReader;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.ImageRegistry;
import software.amazon.ecr.replicationconfiguration.local.history.History;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.Workers;
import software.amazon.ecr.replicationconfiguration.local.lambda.LambdaHandler;
import software.amazon.ecr.replicationconfiguration.local.lambda.RecordedFunction;
import software.amazon.ecr.replicationconfiguration.local.lambda.RequestPointers;
import software.amazon.ecr.replicationconfiguration.local.lambda.SubstitutedCredentials;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.page.EventsHandler;
import software.amazon.ecr.replicationconfiguration.local.page.PageHandler;
import software.amazon.ecr.replicationconfiguration.local.page.RecordedRules;
import software.amazon.ecr.replicationconfiguration.local.page.RoutesHandler;
import software.amazon.ecr.replicationconfiguration.local.page.ServerView;
import software.amazon.ecr.replicationconfiguration.local.provider.ProviderPool;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
import software.amazon.ecr.replicationconfiguration.local.sts.StsController;

/**
 * The provider, and what its clients expect around it, on one port: Cloud Control API and Lambda in front of it, an ECR
 * registry behind it, STS beside it, and a page that shows it all.
 */
public final class LocalServer implements AutoCloseable {

    /** More providers than a laptop has use for, so that an ECR elsewhere that hangs does not stop everything. */
    private static final int PROVIDERS = 4;

    private static final int THREADS = 16;
    private static final int WAITING = 256;

    private final History history = new History();
    private final Workers invoking = new Workers("lambda", THREADS, WAITING, LambdaHandler::tooManyRequests);
    private final LoopbackServer server;
    private final EcrClients clients;
    private final MountedRegistry registry;
    private final CloudControl cloudControl;
    private final CloudFormation cloudFormation;

    private LocalServer(ServerConfiguration configuration) {
        server = LoopbackServer.open(configuration.host(), configuration.port(), configuration.limits());
        registry = new MountedRegistry(configuration.registry(), configuration.limits());
        clients = EcrClients.at(configuration
                .elsewhere()
                .map(ServerConfiguration.Elsewhere::endpoint)
                .orElse(server.endpoint()));
        ProviderPool providers = new ProviderPool(() -> ProvidedType.provider(clients, line -> {}), PROVIDERS);
        cloudControl = new CloudControl(
                ProvidedType.SERVED,
                providers,
                scope -> caller(configuration, scope),
                configuration.strictPatches(),
                history,
                configuration.limits());

        cloudFormation = new CloudFormation(
                new TypeSchema(ProvidedType.SCHEMA, ProvidedType.TEMPLATE_NAMES),
                providers,
                scope -> caller(configuration, scope),
                configuration.limits());

        List<Handler> handlers = new ArrayList<>();
        if (configuration.elsewhere().isEmpty()) {
            handlers.add(registry.handler());
        }
        handlers.add(cloudControl.handler());
        handlers.add(cloudFormation.handler());
        handlers.add(new LambdaHandler(functions(configuration, providers), configuration.limits(), invoking));
        handlers.add(StsController.handler(
                configuration.limits(), scope -> caller(configuration, scope).accountId()));
        Supplier<Map<AccountRegion, List<ReplicationRule>>> rules =
                configuration.elsewhere().isEmpty() ? this::storedRules : new RecordedRules(history);
        Optional<ImageRegistry> images =
                configuration.elsewhere().isEmpty() ? Optional.of(registry.images()) : Optional.empty();
        EventsHandler events = new EventsHandler(
                ProvidedType.TYPE.name(), new ServerView(history, rules, images, cloudFormation.stacks()::all));
        handlers.add(new PageHandler());
        handlers.add(new RoutesHandler(configuration.limits(), rules));
        handlers.add(events);
        server.serve(handlers);
        history.subscribe(entry -> events.changed());
        registry.subscribe(events::changed);
        cloudFormation.subscribe(events::changed);
    }

    /**
     * Starts a server without rules in its registry.
     *
     * @throws java.io.UncheckedIOException if the port cannot be opened; the message names it
     */
    public static LocalServer start(ServerConfiguration configuration) {
        return new LocalServer(configuration);
    }

    /** Returns what clients take as {@code --endpoint-url}. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** Returns the requests that clients made. */
    public History history() {
        return history;
    }

    /** Returns the embedded registry; it has no rules and is not reached when another Amazon ECR is used. */
    public MountedRegistry registry() {
        return registry;
    }

    @Override
    public void close() {
        cloudFormation.close();
        cloudControl.close();
        invoking.close();
        clients.close();
        server.close();
    }

    private Map<AccountRegion, List<ReplicationRule>> storedRules() {
        return registry.registries().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> RuleReader.of(entry.getValue())));
    }

    private Map<String, ResourceProvider> functions(ServerConfiguration configuration, ProviderPool providers) {
        return Map.of(
                "TypeFunction", function(configuration, providers, RequestPointers.ENVELOPE),
                "TestEntrypoint",
                        function(configuration, providers::invokeTestEntrypoint, RequestPointers.TEST_PAYLOAD));
    }

    private ResourceProvider function(
            ServerConfiguration configuration, ResourceProvider provider, RequestPointers pointers) {
        ResourceProvider recorded = new RecordedFunction(provider, pointers, history, Clock.systemUTC());
        return configuration.elsewhere().isPresent() ? recorded : new SubstitutedCredentials(recorded, pointers);
    }

    /** Nobody's secret key is known here, so an ECR elsewhere is called with the credentials of whoever serves. */
    private static Caller caller(ServerConfiguration configuration, CredentialScope scope) {
        Optional<Caller> elsewhere = configuration.elsewhere().map(ServerConfiguration.Elsewhere::caller);
        if (elsewhere.isPresent()) {
            return new Caller(
                    elsewhere.get().accountId(), scope.region(), elsewhere.get().credentials());
        }
        AccountRegion meant = AccountRegion.of(scope, configuration.registry().accountId());
        return new Caller(
                meant.accountId(), meant.region(), AwsSessionCredentials.create(meant.accountId(), "local", "local"));
    }
}

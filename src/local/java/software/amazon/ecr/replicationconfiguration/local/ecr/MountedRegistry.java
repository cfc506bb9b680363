package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.DelayedSteps;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.ImageCalls;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.ImageRegistry;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultController;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultedService;
import software.amazon.ecr.replicationconfiguration.local.http.CallLog;
import software.amazon.ecr.replicationconfiguration.local.http.JsonHandler;
import software.amazon.ecr.replicationconfiguration.local.http.RecordedCall;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;

/**
 * An ECR registry without a server of its own, to be mounted in one. {@link EmbeddedRegistry} is such a registry with a
 * server.
 */
public final class MountedRegistry {
    /** Long enough to be seen to be in progress. */
    private static final Duration REPLICATION_DELAY = Duration.ofMillis(500);

    /** What the second writer of a fault plan writes: a rule that no test or example has. */
    private static final byte[] SECOND_WRITERS_RULES = """
            {"replicationConfiguration": {"rules": [{
              "destinations": [{"region": "sa-east-1", "registryId": "999999999999"}],
              "repositoryFilters": [{"filter": "second-writer/", "filterType": "PREFIX_MATCH"}]}]}}
            """.getBytes(StandardCharsets.UTF_8);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final InMemoryStore memory = new InMemoryStore();
    private final RegistryStore store = new ObservedStore(memory, this::announce);
    private final ImageRegistry images = new ImageRegistry(
            registry -> rules(registry).stream().map(EcrRule::toCopyRule).toList(),
            new DelayedSteps(REPLICATION_DELAY),
            Clock.systemUTC(),
            this::announce);
    private final EcrController ecr;
    private final EcrController present;
    private final CallLog calls;
    private final Handler handler;
    private volatile FaultController faulted;
    private volatile boolean keepUnknownMembers;

    /**
     * Makes a registry without rules.
     *
     * @param limits how much of the server that it is mounted in one client may take
     */
    public MountedRegistry(RegistryConfiguration configuration, RequestLimits limits) {
        RegistryService lagging =
                new RegistryService(new LaggingReads(store, configuration.readDelay()), configuration.quotas());
        ecr = new EcrController(configuration.accountId(), operations(lagging));
        present = new EcrController(
                configuration.accountId(),
                List.of(new DescribeRegistry(new RegistryService(memory, configuration.quotas()))));
        follow(configuration.faults());
        calls = new CallLog(call -> faulted.handle(call));
        handler = new JsonHandler(EcrController.PROTOCOL, limits, calls);
    }

    private List<EcrOperation> operations(RegistryService service) {
        ImageCalls calledOnImages = new ImageCalls(images);
        return Stream.concat(
                        Stream.of(
                                new DescribeRegistry(service),
                                new PutReplicationConfiguration(service, () -> keepUnknownMembers)),
                        calledOnImages.names().stream().map(name -> new ImageOperation(name, calledOnImages)))
                .toList();
    }

    /** Answers ECR's operations, on the threads of the server that it is mounted in. */
    public Handler handler() {
        return handler;
    }

    /** The calls answered so far, oldest first. */
    public List<RecordedCall> calls() {
        return calls.calls();
    }

    /** The rules that are stored, whatever lagging reads show. */
    public List<EcrRule> rules(AccountRegion registry) {
        return memory.configuration(registry).rules();
    }

    /** The rules of all registries that have some, whatever lagging reads show. */
    public Map<AccountRegion, List<EcrRule>> registries() {
        return memory.registries();
    }

    /** The repositories, images and policies of all registries. */
    public ImageRegistry images() {
        return images;
    }

    /**
     * Changes a registry behind its clients' backs: nothing is checked, and no read lags behind this change. Reads that
     * already lag behind an earlier write go on doing so.
     */
    public void replaceRules(AccountRegion registry, List<EcrRule> rules) {
        store.replace(registry, new EcrConfiguration(rules));
    }

    /** Lets go wrong what this plan says, from the next call on and in place of the plan before. */
    public void follow(FaultPlan faults) {
        keepUnknownMembers = faults.keepUnknownMembers();
        FaultedService service = new FaultedService(
                ecr,
                DescribeRegistry.NAME,
                PutReplicationConfiguration.NAME,
                present,
                ecr::registry,
                SECOND_WRITERS_RULES);
        faulted = new FaultController(service, faults, Clock.systemUTC());
    }

    /**
     * Calls the listener after each change of any registry, whoever made it, on the thread that did: it must return at
     * once.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(Runnable listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return () -> listeners.remove(listener);
    }

    private void announce() {
        listeners.forEach(Runnable::run);
    }
}

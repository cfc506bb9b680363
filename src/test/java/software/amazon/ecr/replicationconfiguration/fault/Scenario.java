package software.amazon.ecr.replicationconfiguration.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.failure.ErrorTable;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Invocation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Orchestrator;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;

/** One operation of the provider on an embedded registry in which something goes wrong. */
final class Scenario implements AutoCloseable {
    static final String ACCOUNT = "123456789012";
    static final String REGION = "us-east-2";
    static final String DESCRIBE = "DescribeRegistry";
    static final String PUT = "PutReplicationConfiguration";
    static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final int MOST_REPETITIONS = 4;

    /** What CREATE and UPDATE ask for, and what UPDATE, DELETE, READ and LIST find. */
    static final List<EcrRule> DESIRED =
            List.of(new EcrRule(List.of(new EcrDestination("eu-west-1", ACCOUNT)), List.of()));

    static final List<EcrRule> BEFORE =
            List.of(new EcrRule(List.of(new EcrDestination("us-west-2", ACCOUNT)), List.of()));

    static final ResourceType TYPE = new ResourceType("AWS::ECR::ReplicationConfiguration", List.of("RegistryId"));
    static final Caller CALLER =
            new Caller(ACCOUNT, REGION, AwsSessionCredentials.create("AKIDEXAMPLE", "secret-key", "session-token"));

    private final EmbeddedRegistry registry;
    private final EcrClients clients;
    private final LocalProvider provider;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final List<Invocation> invocations = new ArrayList<>();
    private final List<Integer> callsSoFar = new ArrayList<>();
    private int earlierCalls;

    Scenario() {
        this(LONG_ENOUGH);
    }

    Scenario(Duration callTimeout) {
        registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT);
        clients = new EcrClients(registry.endpoint(), callTimeout);
        provider = ProvidedType.provider(clients, log::add);
    }

    /** Starts anew: the registry has rules, unless they are yet to be created, and follows a plan from now on. */
    Scenario before(Action action, PlannedFault... faults) {
        return startOver(rulesBefore(action), faults);
    }

    Scenario startOver(List<EcrRule> rules, PlannedFault... faults) {
        awaitServer();
        registry.replaceRules(ACCOUNT, REGION, rules);
        registry.follow(FaultPlan.of(faults));
        invocations.clear();
        callsSoFar.clear();
        log.clear();
        earlierCalls = registry.calls().size();
        return this;
    }

    /** Runs the action to its end as CloudFormation does, without its retries of failures. */
    OperationResult run(Action action) {
        return run(action, provider, delay -> {});
    }

    /** Does the same, and begins each invocation only when the server takes connections. */
    OperationResult runWhileTheServerIsThere(Action action, ResourceProvider through) {
        return run(action, through, delay -> awaitServer());
    }

    private OperationResult run(Action action, ResourceProvider through, Sleeper pause) {
        Limits withoutRetries = new Limits(100, 0, Duration.ZERO, Duration.ofHours(2));
        Orchestrator orchestrator = new Orchestrator(TYPE, through, withoutRetries, pause, Clock.systemUTC());
        try {
            return orchestrator.run(CALLER, operation(action), this::note);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void note(Invocation invocation) {
        invocations.add(invocation);
        callsSoFar.add(calls().size());
    }

    private void awaitServer() {
        URI endpoint = registry.endpoint();
        while (true) {
            try (Socket connected = new Socket(endpoint.getHost(), endpoint.getPort())) {
                // A connection alone may be one that a closing server no longer answers.
                connected.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                if (connected.getInputStream().read() >= 0) {
                    return;
                }
                LockSupport.parkNanos(5_000_000);
            } catch (IOException e) {
                // Tried again, though not at once: such sockets may be given the very port that is waited for.
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    static List<EcrRule> rulesBefore(Action action) {
        return action == Action.CREATE ? List.of() : BEFORE;
    }

    /** What the registry holds after the action. */
    static List<EcrRule> rulesAsAsked(Action action) {
        return switch (action) {
            case CREATE, UPDATE -> DESIRED;
            case DELETE -> List.of();
            case READ, LIST -> BEFORE;
        };
    }

    static HandlerOperation operation(Action action) {
        ObjectNode desired = json("""
            {"ReplicationConfiguration": {"Rules": [{"Destination": {"Region": "eu-west-1"}}]}}""");
        ObjectNode identifier = json("{\"RegistryId\": \"" + ACCOUNT + "\"}");
        return switch (action) {
            case CREATE -> HandlerOperation.create("Replication", desired);
            case READ -> HandlerOperation.read("Replication", identifier);
            case UPDATE -> HandlerOperation.update("Replication", desired.setAll(identifier), identifier);
            case DELETE -> HandlerOperation.delete("Replication", identifier);
            case LIST -> HandlerOperation.list("Replication");
        };
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /**
     * Begins the action again from its first request, as often as CloudFormation may, in a new container that waits as
     * long for a call as it may take on a busy computer. An outage that begins right after a call may cost an attempt.
     */
    OperationResult repeat(Action action) {
        try (EcrClients patient = new EcrClients(registry.endpoint(), LONG_ENOUGH)) {
            OperationResult result = null;
            for (int attempt = 1; attempt <= MOST_REPETITIONS; attempt++) {
                awaitServer();
                result = runWhileTheServerIsThere(action, ProvidedType.provider(patient, log::add));
                if (result.succeeded() || !ErrorTable.isRetriable(result.errorCode())) {
                    break;
                }
            }
            return result;
        }
    }

    ResourceProvider provider() {
        return provider;
    }

    EmbeddedRegistry registry() {
        return registry;
    }

    List<EcrRule> rules() {
        return registry.rules(ACCOUNT, REGION);
    }

    /** The calls that the registry answered, by the names of their operations. */
    List<String> calls() {
        return registry.calls().stream()
                .skip(earlierCalls)
                .map(call -> call.operation())
                .toList();
    }

    /** The most calls that one invocation made. */
    int mostCalls() {
        return IntStream.range(0, callsSoFar.size())
                .map(i -> callsSoFar.get(i) - (i == 0 ? 0 : callsSoFar.get(i - 1)))
                .max()
                .orElse(0);
    }

    List<Invocation> invocations() {
        return invocations;
    }

    List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void close() {
        clients.close();
        registry.close();
    }
}

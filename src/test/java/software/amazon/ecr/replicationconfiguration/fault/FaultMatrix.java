package software.amazon.ecr.replicationconfiguration.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.ecr.replicationconfiguration.failure.ErrorTable;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Invocation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;

/** What becomes of each action when each of its calls meets each fault, once and from then on. */
final class FaultMatrix {
    /** For the faults that only a time-out ends. An ordinary call that it ends too looks the same, only earlier. */
    private static final Duration SOON = Duration.ofMillis(150);

    private static final Set<Fault> HANGING = EnumSet.of(Fault.ANSWER_NEVER_SENT, Fault.ANSWER_TRICKLES);
    private static final int THREADS = 6;

    private FaultMatrix() {}

    /**
     * @param once how the action ends if a single call meets the fault
     * @param always how it ends if that call and all later ones of its operation do
     * @param repeated how it ends when CloudFormation then repeats it from its first request, after the fault has
     *     passed; null if the code is not one that it repeats
     */
    record Row(Fault fault, RegistryCall call, Action action, End once, End always, End repeated) {
        /** Whether Amazon ECR may have taken the write although the action did not see it. */
        boolean mayHaveWritten() {
            return call == RegistryCall.READ_BACK || call == RegistryCall.WRITE && !REFUSALS.contains(fault);
        }
    }

    /** Faults that are answers which say that the write was not made. */
    private static final Set<Fault> REFUSALS = EnumSet.of(
            Fault.THROTTLING_EXCEPTION,
            Fault.THROTTLING,
            Fault.TOO_MANY_REQUESTS,
            Fault.ACCESS_DENIED,
            Fault.OPT_IN_REQUIRED,
            Fault.EXPIRED_TOKEN,
            Fault.UNRECOGNIZED_CLIENT,
            Fault.INVALID_SIGNATURE,
            Fault.MISSING_AUTHENTICATION_TOKEN,
            Fault.INVALID_PARAMETER,
            Fault.VALIDATION,
            Fault.LIMIT_EXCEEDED,
            Fault.UNKNOWN_ERROR);

    /**
     * @param code null after SUCCESS
     * @param messages what all events said, the last one last
     * @param rules what the registry holds in the end
     * @param mostCalls the most calls that one invocation made
     */
    record End(
            OperationStatus status, HandlerErrorCode code, List<String> messages, List<EcrRule> rules, int mostCalls) {
        boolean succeeded() {
            return status == OperationStatus.SUCCESS;
        }
    }

    static List<Row> explore() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Row>>> parts = threads.invokeAll(parts());
            List<Row> rows = new ArrayList<>();
            for (Future<List<Row>> part : parts) {
                rows.addAll(part.get());
            }
            return rows;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Callable<List<Row>>> parts() {
        List<Callable<List<Row>>> parts = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (Action action : Action.values()) {
                parts.add(() -> explore(fault, action));
            }
        }
        return parts;
    }

    private static List<Row> explore(Fault fault, Action action) {
        try (Scenario scenario = new Scenario(HANGING.contains(fault) ? SOON : Scenario.LONG_ENOUGH)) {
            return RegistryCall.of(action).stream()
                    .map(call -> explore(scenario, fault, call, action))
                    .toList();
        }
    }

    private static Row explore(Scenario scenario, Fault fault, RegistryCall call, Action action) {
        scenario.before(action, call.meetsOnce(fault));
        End once = end(scenario, scenario.runWhileTheServerIsThere(action, scenario.provider()));
        scenario.before(action, call.meetsFromThenOn(fault));
        End always = end(scenario, scenario.run(action));
        if (always.succeeded() || !ErrorTable.isRetriable(always.code())) {
            return new Row(fault, call, action, once, always, null);
        }
        scenario.startOver(scenario.rules());
        return new Row(fault, call, action, once, always, end(scenario, scenario.repeat(action)));
    }

    private static End end(Scenario scenario, OperationResult result) {
        List<String> messages = scenario.invocations().stream()
                .map(Invocation::event)
                .map(event -> event.message() == null ? "" : event.message())
                .toList();
        return new End(result.status(), result.errorCode(), messages, scenario.rules(), scenario.mostCalls());
    }
}

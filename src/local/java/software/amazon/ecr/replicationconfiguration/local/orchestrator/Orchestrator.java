package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.ecr.replicationconfiguration.failure.ErrorTable;
import software.amazon.ecr.replicationconfiguration.local.provider.ProviderCrashException;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/**
 * Drives a handler through an operation the way CloudFormation does: it invokes the handler again as long as that says
 * IN_PROGRESS, begins anew after a retriable failure, bounds the whole, and holds the handler to its contract. A
 * beginning knows nothing of what came before it: the request is the first one, without a callback context. Operations
 * are independent of one another, so one orchestrator serves any number of threads.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html">
 *     Handler error codes</a>
 */
public final class Orchestrator {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final ResourceType type;
    private final Contract contract;
    private final ResourceProvider provider;
    private final Limits limits;
    private final Sleeper pause;
    private final Clock clock;

    public Orchestrator(ResourceType type, ResourceProvider provider, Limits limits, Sleeper pause, Clock clock) {
        this.type = Objects.requireNonNull(type, "type");
        this.contract = new Contract(type);
        this.provider = Objects.requireNonNull(provider, "provider");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.pause = Objects.requireNonNull(pause, "pause");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Runs an operation to its end. Whatever the handler does, the outcome is a result: a crash and a broken contract
     * are FAILED with InternalFailure, and an operation that is still IN_PROGRESS at its limits with NotStabilized.
     *
     * @throws InterruptedException if the calling thread is interrupted between two invocations
     */
    public OperationResult run(Caller caller, HandlerOperation operation, InvocationListener listener)
            throws InterruptedException {
        Instant start = clock.instant();
        RequestEnvelope first = RequestEnvelope.first(type, caller, operation);
        RequestEnvelope request = first;
        int retries = 0;
        for (int number = 1; ; number++) {
            Instant invoked = clock.instant();
            HandlerResponse event = invoke(operation, request);
            Instant answered = clock.instant();

            boolean inProgress = event.status() == OperationStatus.IN_PROGRESS;
            Optional<Duration> delay = inProgress
                    ? Optional.of(Duration.ofSeconds(event.callbackDelaySeconds()))
                    : retryDelay(event, retries);
            Duration spent = Duration.between(start, answered);
            int invocations = number;
            Optional<Duration> next = delay.filter(wait ->
                    invocations < limits.invocations() && spent.plus(wait).compareTo(limits.duration()) <= 0);

            listener.invoked(new Invocation(number, event, Duration.between(invoked, answered), next));
            if (next.isEmpty()) {
                return result(operation, inProgress ? notStabilised(event, number, spent) : event, number, spent);
            }
            if (!inProgress) {
                retries++;
            }
            pause.of(next.get());
            request = inProgress ? request.after(event) : first;
        }
    }

    private HandlerResponse invoke(HandlerOperation operation, RequestEnvelope request) {
        try {
            HandlerResponse event = JSON.readValue(provider.invoke(request.json()), HandlerResponse.class);
            return contract.violation(operation, event)
                    .map(violation -> internalFailure("The handler broke its contract: it answered " + violation + "."))
                    .orElse(event);
        } catch (JsonProcessingException e) {
            return internalFailure("The handler did not answer with a progress event: " + e.getOriginalMessage());
        } catch (ProviderCrashException e) {
            return internalFailure("The handler crashed: " + e.getMessage());
        }
    }

    private Optional<Duration> retryDelay(HandlerResponse event, int retries) {
        return event.status() == OperationStatus.FAILED
                        && ErrorTable.isRetriable(event.errorCode())
                        && retries < limits.retries()
                ? Optional.of(limits.beforeRetry(retries + 1))
                : Optional.empty();
    }

    private static HandlerResponse internalFailure(String message) {
        return HandlerResponse.failed(HandlerErrorCode.InternalFailure, message);
    }

    private static HandlerResponse notStabilised(HandlerResponse last, int invocations, Duration spent) {
        String message = "The handler was still IN_PROGRESS after %d invocations and %d s%s"
                .formatted(invocations, spent.toSeconds(), last.message() == null ? "." : ": " + last.message());
        return HandlerResponse.failed(HandlerErrorCode.NotStabilized, message);
    }

    private static OperationResult result(
            HandlerOperation operation, HandlerResponse event, int invocations, Duration spent) {
        List<ObjectNode> models = event.resourceModels() == null ? List.of() : event.resourceModels();
        return new OperationResult(
                operation.action(),
                event.status(),
                event.errorCode(),
                event.message(),
                event.resourceModel(),
                models,
                invocations,
                spent);
    }
}

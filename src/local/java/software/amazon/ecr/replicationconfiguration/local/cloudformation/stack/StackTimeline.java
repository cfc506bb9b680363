package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** What has happened to a stack: its latest operations, and the events of them. Guarded by its stack. */
final class StackTimeline {
    private static final int LAST_OPERATIONS = 5;

    private final StackIdentity stack;
    private final Clock clock;
    private final EventLog events = new EventLog();
    private final Deque<StackOperation> operations = new ArrayDeque<>();
    /** By the logical ID of each resource in progress: the invocations that no later event has yet. */
    private final Map<String, List<HandlerInvocation>> underway = new HashMap<>();

    private Instant lastEvent = Instant.MIN;

    StackTimeline(StackIdentity stack, Clock clock) {
        this.stack = stack;
        this.clock = clock;
    }

    void begin(StackOperation operation) {
        operations.addFirst(operation);
        if (operations.size() > LAST_OPERATIONS) {
            operations.removeLast();
        }
    }

    /**
     * Returns the operation that was begun under a token.
     *
     * @throws AwsError {@code TokenAlreadyExistsException} if it is of another type
     */
    Optional<StackOperation> repeated(StackOperation.Type type, String token) {
        List<StackOperation> begun = operations.stream()
                .filter(operation -> token.equals(operation.clientRequestToken()))
                .toList();
        Optional<StackOperation> same =
                begun.stream().filter(operation -> operation.type() == type).findFirst();
        if (same.isEmpty() && !begun.isEmpty()) {
            throw new AwsError(
                    400,
                    "TokenAlreadyExistsException",
                    "The client request token %s is that of another operation on the stack %s."
                            .formatted(token, stack.name()));
        }
        return same;
    }

    /** Adds an event of the stack itself. */
    void add(StackStatus status, String reason) {
        underway.clear();
        add(stack.name(), stack.id(), StackEvent.STACK_TYPE, status.name(), reason, null, List.of());
    }

    /** @param properties what the event shows of the resource's properties */
    void add(StackResource resource, String properties, List<HandlerInvocation> invocations) {
        if (resource.status().isInProgress()) {
            underway.putIfAbsent(resource.logicalId(), new ArrayList<>());
        } else {
            underway.remove(resource.logicalId());
        }
        add(
                resource.logicalId(),
                resource.physicalId(),
                resource.type(),
                resource.status().name(),
                resource.reason(),
                properties,
                invocations);
    }

    /** Notes an invocation of the handler of a resource in progress; that of any other resource leads to no event. */
    void invoked(String logicalId, HandlerInvocation invocation) {
        underway.computeIfPresent(logicalId, (id, invocations) -> {
            invocations.add(invocation);
            return invocations;
        });
    }

    /** Returns the events, newest first; the latest one of a resource in progress with the invocations so far. */
    List<StackEvent> events() {
        Map<String, List<HandlerInvocation>> left = new HashMap<>(underway);
        return events.newestFirst().stream()
                .map(event -> left.containsKey(event.logicalResourceId())
                        ? event.withInvocations(left.remove(event.logicalResourceId()))
                        : event)
                .toList();
    }

    /** Returns the operations, newest first. */
    List<StackOperation> operations() {
        return List.copyOf(operations);
    }

    private void add(
            String logicalId,
            String physicalId,
            String type,
            String status,
            String reason,
            String properties,
            List<HandlerInvocation> invocations) {
        lastEvent = afterLastEvent(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        events.add(new StackEvent(
                UUID.randomUUID().toString(),
                operations.peekFirst(),
                logicalId,
                physicalId,
                type,
                lastEvent,
                status,
                reason,
                properties,
                invocations));
    }

    /** Clients sort events by their time, which is told in milliseconds, and keep no order among equal ones. */
    private Instant afterLastEvent(Instant now) {
        return now.isAfter(lastEvent) ? now : lastEvent.plusMillis(1);
    }
}

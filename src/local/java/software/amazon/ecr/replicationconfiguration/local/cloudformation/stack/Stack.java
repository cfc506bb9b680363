package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.template.StackOutput;

/** A stack and all that is known of it. One operation changes it at a time; many threads may look at it. */
public final class Stack {
    private static final int LAST_OPERATIONS = 5;

    private final StackIdentity identity;
    private final Clock clock;
    private final Runnable changed;
    private final Instant created;
    private Instant lastEvent = Instant.MIN;
    private final EventLog events = new EventLog();
    private final Deque<StackOperation> operations = new ArrayDeque<>();
    private Map<String, StackResource> resources = new LinkedHashMap<>();
    /** What others have taken the place of, until it is deleted or has its place again. */
    private final List<StackResource> replaced = new ArrayList<>();

    private StackDefinition definition;
    private StackVersion stable;
    private StackSettings settings = StackSettings.DEFAULT;
    private StackStatus status = StackStatus.REVIEW_IN_PROGRESS;
    private String reason;
    private List<StackOutput> outputs = List.of();
    private Set<String> imports = new LinkedHashSet<>();
    private Instant updated;
    private Instant deleted;
    private boolean protectedFromDeletion;
    private String changeSetId;
    private DriftInformation drift = new DriftInformation(DriftStatus.NOT_CHECKED, null);

    /** What the last drift detection found of the stack as a whole; no time before the first. */
    public record DriftInformation(DriftStatus stackDriftStatus, Instant lastCheckTimestamp) {}

    /**
     * A stack without resources, under review.
     *
     * @param changed    called after each event; must return at once
     */
    public Stack(StackIdentity identity, Clock clock, Runnable changed) {
        this.identity = identity;
        this.clock = clock;
        this.changed = changed;
        this.created = clock.instant();
        this.stable = StackVersion.NONE;
    }

    public StackIdentity identity() {
        return identity;
    }

    public Instant created() {
        return created;
    }

    /**
     * Begins an operation, unless another is going on or the stack's state does not allow it.
     *
     * @param allowed   the states that the operation may start from
     * @param what      completes the sentence "the stack can not be ..."
     * @param newStatus the state while it goes on
     * @throws AwsError {@code ValidationError}
     */
    public synchronized void begin(
            StackOperation operation, Set<StackStatus> allowed, String what, StackStatus newStatus, String newReason) {
        requireStatus(allowed, what);
        continueAs(operation);
        become(newStatus, newReason);
    }

    /**
     * Returns the operation that was begun under a token.
     *
     * @throws AwsError {@code TokenAlreadyExistsException} if it is of another type
     */
    public synchronized Optional<StackOperation> repeated(StackOperation.Type type, String token) {
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
                            .formatted(token, identity.name()));
        }
        return same;
    }

    /** @throws AwsError {@code ValidationError} if the stack is in none of the states */
    public synchronized void requireStatus(Set<StackStatus> allowed, String what) {
        if (!allowed.contains(status)) {
            throw AwsError.validationError("Stack:%s is in %s state and can not be %s.%s"
                    .formatted(
                            identity.id(),
                            status,
                            what,
                            status == StackStatus.ROLLBACK_COMPLETE
                                    ? " Its creation was rolled back: delete it, then create it again."
                                    : ""));
        }
    }

    /** Changes the state and adds the stack's own event. */
    public synchronized void become(StackStatus newStatus, String newReason) {
        status = newStatus;
        reason = newReason;
        if (newStatus == StackStatus.DELETE_COMPLETE) {
            deleted = clock.instant();
        } else if (newStatus.name().startsWith("UPDATE") || newStatus.name().startsWith("IMPORT")) {
            updated = clock.instant();
        }
        add(identity.name(), identity.id(), StackEvent.STACK_TYPE, newStatus.name(), newReason, null, List.of());
        notifyAll();
    }

    /**
     * Reports why an operation is not begun, and stays in the same state.
     *
     * @throws AwsError {@code ValidationError} if the state does not allow the operation anyway
     */
    public synchronized void remain(Set<StackStatus> allowed, String what, String why) {
        requireStatus(allowed, what);
        become(status, why);
    }

    /** Lets what is going on end as a failure of the state that it is in. */
    public synchronized void abort(String newReason) {
        if (status.isInProgress()) {
            become(status.failed(), newReason);
        }
    }

    /** Separates the rollback of an update from the update, in the events that follow. */
    public synchronized void continueAs(StackOperation operation) {
        operations.addFirst(operation);
        if (operations.size() > LAST_OPERATIONS) {
            operations.removeLast();
        }
    }

    /** Replaces what is known of a resource and adds an event of it. */
    public synchronized StackResource put(StackResource resource, List<HandlerInvocation> invocations) {
        StackResource now = resource.in(resource.status(), resource.reason(), clock.instant());
        resources.put(now.logicalId(), now);
        report(now, invocations);
        return now;
    }

    /** Adds an event of a resource that is not, or no longer, the one of its logical id. */
    public synchronized void report(StackResource resource, List<HandlerInvocation> invocations) {
        add(
                resource.logicalId(),
                resource.physicalId(),
                resource.type(),
                resource.status().name(),
                resource.reason(),
                MaskedProperties.of(resource.properties(), secrets()),
                invocations);
    }

    /** Keeps a resource whose place another takes. */
    public synchronized void addReplaced(StackResource resource) {
        replaced.add(resource);
    }

    /** Adds an event of a resource whose place another has taken, and forgets it once it is gone. */
    public synchronized void reportReplaced(StackResource resource, List<HandlerInvocation> invocations) {
        report(resource, invocations);
        if (resource.isGone()) {
            replaced.removeIf(other -> other.logicalId().equals(resource.logicalId())
                    && other.physicalId().equals(resource.physicalId()));
        }
    }

    /** Returns the resources whose place others have taken, as they were. */
    public synchronized List<StackResource> replaced() {
        return List.copyOf(replaced);
    }

    /** Forgets the resources whose place others have taken. */
    public synchronized void forgetReplaced() {
        replaced.clear();
    }

    /** Replaces what is known of a resource without an event. */
    public synchronized void replace(StackResource resource) {
        resources.put(resource.logicalId(), resource);
    }

    /** Replaces all resources without an event. */
    public synchronized void reset(List<StackResource> newResources) {
        resources = new LinkedHashMap<>();
        newResources.forEach(resource -> resources.put(resource.logicalId(), resource));
    }

    public synchronized Optional<StackResource> resource(String logicalId) {
        return Optional.ofNullable(resources.get(logicalId));
    }

    /** Returns the resources in the order in which they came to be. */
    public synchronized List<StackResource> resources() {
        return new ArrayList<>(resources.values());
    }

    /** Returns the events, newest first. */
    public synchronized List<StackEvent> events() {
        return events.newestFirst();
    }

    /** Returns the latest operations, newest first. */
    public synchronized List<StackOperation> operations() {
        return List.copyOf(operations);
    }

    public synchronized StackStatus status() {
        return status;
    }

    public synchronized String reason() {
        return reason;
    }

    /** Returns the template and parameters of now; null before the first. */
    public synchronized StackDefinition definition() {
        return definition;
    }

    public synchronized void define(StackDefinition newDefinition) {
        definition = newDefinition;
    }

    /** Takes the present state for the one that a rollback returns to. */
    public synchronized void settle() {
        stable = new StackVersion(definition, resources, imports);
    }

    public synchronized StackVersion stable() {
        return stable;
    }

    public synchronized StackSettings settings() {
        return settings;
    }

    public synchronized void set(StackSettings newSettings) {
        settings = newSettings;
    }

    public synchronized List<StackOutput> outputs() {
        return outputs;
    }

    public synchronized void give(List<StackOutput> newOutputs) {
        outputs = List.copyOf(newOutputs);
    }

    /** Returns the names of the exports of other stacks that it uses. */
    public synchronized Set<String> imports() {
        return Set.copyOf(imports);
    }

    public synchronized void addImport(String exportName) {
        imports.add(exportName);
    }

    public synchronized void setImports(Set<String> exportNames) {
        imports = new LinkedHashSet<>(exportNames);
    }

    /** Returns when the last update began or ended; null before the first. */
    public synchronized Instant updated() {
        return updated;
    }

    /** Returns when the stack was deleted; null if it is there. */
    public synchronized Instant deleted() {
        return deleted;
    }

    public synchronized boolean isProtectedFromDeletion() {
        return protectedFromDeletion;
    }

    public synchronized void protectFromDeletion(boolean isProtected) {
        protectedFromDeletion = isProtected;
    }

    /** Returns the change set that was executed last; null if there was none. */
    public synchronized String changeSetId() {
        return changeSetId;
    }

    public synchronized void executed(String newChangeSetId) {
        changeSetId = newChangeSetId;
    }

    public synchronized DriftInformation drift() {
        return drift;
    }

    /** Notes what a drift detection found of a resource, unless the resource has changed since it was looked at. */
    public synchronized void drifted(StackResource checked, ResourceDrift found) {
        if (checked.equals(resources.get(checked.logicalId()))) {
            resources.put(checked.logicalId(), checked.drifted(found));
        }
    }

    /** Notes what a drift detection found of the stack as a whole. */
    public synchronized void checked(DriftStatus driftStatus) {
        drift = new DriftInformation(driftStatus, clock.instant());
        changed.run();
    }

    /** Returns when no operation is going on, or after the time. */
    public synchronized void awaitEnd(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (status.isInProgress()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    /** A resource that is rolled back or removed still has the properties of the version before. Longest first. */
    private List<String> secrets() {
        return Stream.of(definition, stable.definition())
                .filter(Objects::nonNull)
                .flatMap(version -> version.secrets().stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private void add(
            String logicalId,
            String physicalId,
            String type,
            String newStatus,
            String newReason,
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
                newStatus,
                newReason,
                properties,
                invocations));
        changed.run();
    }

    /** Clients sort events by their time, which is told in milliseconds, and keep no order among equal ones. */
    private Instant afterLastEvent(Instant now) {
        return now.isAfter(lastEvent) ? now : lastEvent.plusMillis(1);
    }
}

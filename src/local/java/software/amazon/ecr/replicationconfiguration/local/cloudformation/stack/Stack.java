package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** A stack and all that is known of it. One operation changes it at a time; many threads may look at it. */
public final class Stack {
    private final StackIdentity identity;
    private final Clock clock;
    private final Runnable changed;
    private final StackTimeline timeline;
    private final StackResources resources = new StackResources();
    private final StackAttributes attributes = new StackAttributes();
    private final CrossStackReferences references = new CrossStackReferences();
    private StackDefinition definition;
    private StackVersion stable = StackVersion.NONE;
    private StackState state;

    /**
     * A stack without resources, under review.
     *
     * @param changed    called after each event and each invocation of a handler; must return at once
     */
    public Stack(StackIdentity identity, Clock clock, Runnable changed) {
        this.identity = identity;
        this.clock = clock;
        this.changed = changed;
        this.state = StackState.underReview(clock.instant());
        this.timeline = new StackTimeline(identity, clock);
    }

    public StackIdentity identity() {
        return identity;
    }

    /** Returns what is known beside the state, the template and the resources. */
    public StackAttributes attributes() {
        return attributes;
    }

    /** Returns what the stack gives out and takes from others. */
    public CrossStackReferences references() {
        return references;
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
        return timeline.repeated(type, token);
    }

    /** @throws AwsError {@code ValidationError} if the stack is in none of the states */
    public synchronized void requireStatus(Set<StackStatus> allowed, String what) {
        state.require(allowed, identity, what);
    }

    /** Changes the state and adds the stack's own event. */
    public synchronized void become(StackStatus newStatus, String newReason) {
        state = state.become(newStatus, newReason, clock.instant());
        timeline.add(newStatus, newReason);
        changed.run();
        notifyAll();
    }

    /**
     * Reports why an operation is not begun, and stays in the same state.
     *
     * @throws AwsError {@code ValidationError} if the state does not allow the operation anyway
     */
    public synchronized void remain(Set<StackStatus> allowed, String what, String why) {
        requireStatus(allowed, what);
        become(status(), why);
    }

    /**
     * Changes the state as the next of an operation, unless the deletion of the stack has taken the operation's place.
     *
     * @return whether it has not
     */
    public synchronized boolean advance(StackOperation operation, StackStatus newStatus, String newReason) {
        if (isDeletedInPlaceOf(operation)) {
            return false;
        }
        become(newStatus, newReason);
        return true;
    }

    /** Lets an operation end as a failure of the state that it is in. */
    public synchronized void abort(StackOperation operation, String newReason) {
        if (status().isInProgress() && !isDeletedInPlaceOf(operation)) {
            become(status().failed(), newReason);
        }
    }

    private boolean isDeletedInPlaceOf(StackOperation operation) {
        StackOperation latest = timeline.operations().get(0);
        return latest.type() == StackOperation.Type.DELETE_STACK && latest != operation;
    }

    /** Separates the rollback of an update from the update, in the events that follow. */
    public synchronized void continueAs(StackOperation operation) {
        timeline.begin(operation);
    }

    /** Replaces what is known of a resource and adds an event of it. */
    public synchronized StackResource put(StackResource resource, List<HandlerInvocation> invocations) {
        StackResource now = resource.in(resource.status(), masked(resource.reason()), clock.instant());
        resources.put(now);
        report(now, invocations);
        return now;
    }

    /** Adds an event of a resource that is not, or no longer, the one of its logical id. */
    public synchronized void report(StackResource resource, List<HandlerInvocation> invocations) {
        timeline.add(
                resource.in(resource.status(), masked(resource.reason()), resource.timestamp()),
                masked(resource.properties()),
                invocations.stream().map(this::masked).toList());
        changed.run();
    }

    /** Notes an invocation that the handler of a resource in progress has answered, before an event tells its end. */
    public synchronized void invoked(String logicalId, HandlerInvocation invocation) {
        timeline.invoked(logicalId, masked(invocation));
        changed.run();
    }

    /** Returns properties as clients see them. */
    public synchronized String masked(ObjectNode properties) {
        return MaskedProperties.of(properties, secrets());
    }

    /** Returns a value of a property, or a text that may quote one, as clients see it; null of null. */
    public synchronized String masked(String value) {
        return value == null ? null : MaskedProperties.of(value, secrets());
    }

    private HandlerInvocation masked(HandlerInvocation invocation) {
        return invocation.withMessage(masked(invocation.message()));
    }

    /** Keeps a resource whose place another takes. */
    public synchronized void addReplaced(StackResource resource) {
        resources.addReplaced(resource);
    }

    /** Adds an event of a resource whose place another has taken, and forgets it once it is gone. */
    public synchronized void reportReplaced(StackResource resource, List<HandlerInvocation> invocations) {
        report(resource, invocations);
        if (resource.isGone()) {
            resources.forgetReplaced(resource);
        }
    }

    /** Returns the resources whose place others have taken, as they were. */
    public synchronized List<StackResource> replaced() {
        return resources.replaced();
    }

    /** Forgets the resources whose place others have taken. */
    public synchronized void forgetReplaced() {
        resources.forgetReplaced();
    }

    /** Replaces what is known of a resource without an event. */
    public synchronized void replace(StackResource resource) {
        resources.put(resource);
    }

    /** Replaces all resources without an event. */
    public synchronized void reset(List<StackResource> newResources) {
        resources.reset(newResources);
    }

    public synchronized Optional<StackResource> resource(String logicalId) {
        return resources.find(logicalId);
    }

    /** Returns the resources in the order in which they came to be. */
    public synchronized List<StackResource> resources() {
        return resources.all();
    }

    /** Returns the events, newest first. */
    public synchronized List<StackEvent> events() {
        return timeline.events();
    }

    /** Returns the latest operations, newest first. */
    public synchronized List<StackOperation> operations() {
        return timeline.operations();
    }

    public synchronized StackState state() {
        return state;
    }

    public synchronized StackStatus status() {
        return state.status();
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
        stable = new StackVersion(definition, resources.byLogicalId(), references.imports());
    }

    public synchronized StackVersion stable() {
        return stable;
    }

    /** Notes what a drift detection found of a resource, unless the resource has changed since it was looked at. */
    public synchronized void drifted(StackResource checked, ResourceDrift found) {
        if (resources.find(checked.logicalId()).filter(checked::equals).isPresent()) {
            resources.put(checked.drifted(found));
            changed.run();
        }
    }

    /** Notes what a drift detection found of the stack as a whole. */
    public synchronized void checked(DriftStatus driftStatus) {
        attributes.checked(new StackDrift(driftStatus, clock.instant()));
        changed.run();
    }

    /** Returns when no operation is going on, or after the time. */
    public synchronized void awaitEnd(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (status().isInProgress()) {
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
}

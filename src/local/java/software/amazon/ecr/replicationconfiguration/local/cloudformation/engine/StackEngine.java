package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation.Type;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackSettings;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stacks;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;

/**
 * Carries out the operations on stacks behind the answers to the clients: one at a time for each stack, several stacks
 * side by side.
 */
public final class StackEngine implements AutoCloseable {
    private static final Set<StackStatus> DELETABLE = EnumSet.allOf(StackStatus.class);

    static {
        DELETABLE.removeIf(StackStatus::isInProgress);
        DELETABLE.add(StackStatus.CREATE_IN_PROGRESS);
    }

    private static final int MAX_REPLACED = 100;

    private final ResourceHandlers handlers;
    private final StackRuns runs;
    private final Exports exports;

    /** @param sleeper how operations wait between two invocations of a handler */
    public StackEngine(Stacks stacks, ResourceHandlers handlers, Executor workers, Sleeper sleeper) {
        this.exports = new Exports(stacks);
        this.handlers = handlers;
        this.runs = new StackRuns(workers, sleeper, handlers.clock());
    }

    /** Creates what the stack, which is new or under review, is defined to be. */
    public void create(Caller caller, Stack stack, StackDefinition definition, String token) {
        StackOperation operation = StackOperation.create(Type.CREATE_STACK, token);
        stack.begin(
                operation,
                EnumSet.of(StackStatus.REVIEW_IN_PROGRESS),
                "created",
                StackStatus.CREATE_IN_PROGRESS,
                Reasons.USER_INITIATED);
        stack.define(definition);
        Integer timeout = stack.attributes().timeoutInMinutes();
        Instant deadline =
                timeout == null ? Instant.MAX : handlers.clock().instant().plus(Duration.ofMinutes(timeout));
        runs.start(work(caller, stack, operation, deadline), new StackCreation());
    }

    /**
     * @throws AwsError {@code ValidationError} if the stack's state does not allow it; {@code LimitExceededException} if
     *     updates that failed and were left so have replaced too many resources that still exist
     */
    public StackOperation update(
            Caller caller, Stack stack, StackDefinition definition, StackSettings settings, String token) {
        if (settings.disableRollback()) {
            requireFewReplaced(stack);
        }
        StackOperation operation = StackOperation.create(Type.UPDATE_STACK, token);
        stack.begin(
                operation, StackStatus.UPDATABLE, "updated", StackStatus.UPDATE_IN_PROGRESS, Reasons.USER_INITIATED);
        stack.attributes().set(settings);
        stack.define(definition);
        start(caller, stack, operation, new Update());
        return operation;
    }

    /** Any other update ends without such resources: it deletes them, or is rolled back. */
    private static void requireFewReplaced(Stack stack) {
        int replaced = stack.replaced().size();
        if (replaced >= MAX_REPLACED) {
            throw new AwsError(
                    400,
                    "LimitExceededException",
                    ("The stack %s has %d resources whose places others have taken, and this server keeps no more of"
                                    + " them. Update it without DisableRollback, which deletes them, or roll it back.")
                            .formatted(stack.identity().name(), replaced));
        }
    }

    /**
     * @param identifiers the primary identifiers of the resources to take in, by logical id
     * @throws AwsError {@code ValidationError} if the stack's state does not allow it
     */
    public void importResources(
            Caller caller, Stack stack, StackDefinition definition, Map<String, ObjectNode> identifiers, String token) {
        StackOperation operation = StackOperation.create(Type.UPDATE_STACK, token);
        Set<StackStatus> allowed = EnumSet.copyOf(StackStatus.UPDATABLE);
        allowed.add(StackStatus.REVIEW_IN_PROGRESS);
        stack.begin(operation, allowed, "imported into", StackStatus.IMPORT_IN_PROGRESS, Reasons.USER_INITIATED);
        stack.define(definition);
        start(caller, stack, operation, new Import(identifiers));
    }

    /**
     * Deletes a stack. One that is being created is deleted as soon as the invocation of a handler that is going on has
     * ended. One whose exports are in use stays, and its next event says so.
     *
     * @param retained the logical ids of resources to leave where they are
     * @param forced   whether the stack goes even if a resource cannot be deleted
     * @throws AwsError {@code ValidationError} if an operation other than the creation is going on
     */
    public void delete(Caller caller, Stack stack, Set<String> retained, boolean forced, String token) {
        StackOperation operation = StackOperation.create(Type.DELETE_STACK, token);
        Optional<String> refusal = exports.delete(
                stack,
                () -> stack.begin(
                        operation, DELETABLE, "deleted", StackStatus.DELETE_IN_PROGRESS, Reasons.USER_INITIATED));
        if (refusal.isPresent()) {
            stack.remain(DELETABLE, "deleted", refusal.get());
        } else {
            runs.startInstead(work(caller, stack, operation, Instant.MAX), StackDeletion.of(retained, forced));
        }
    }

    /** Rolls back a failure that was left as it is. */
    public StackOperation rollBack(Caller caller, Stack stack, String token) {
        StackOperation operation = StackOperation.create(Type.ROLLBACK, token);
        boolean ofCreation = stack.stable().definition() == null;
        Set<StackStatus> failures = EnumSet.of(StackStatus.CREATE_FAILED, StackStatus.UPDATE_FAILED);
        stack.begin(
                operation,
                failures,
                "rolled back",
                ofCreation ? StackStatus.ROLLBACK_IN_PROGRESS : StackStatus.UPDATE_ROLLBACK_IN_PROGRESS,
                Reasons.USER_INITIATED);
        start(caller, stack, operation, ofCreation ? new CreationRollback() : new UpdateRollback(Set.of()));
        return operation;
    }

    /**
     * @param skipped the logical ids of resources that are taken to be as they were
     * @throws AwsError {@code ValidationError} if the rollback of one of them has not failed
     */
    public void continueRollback(Caller caller, Stack stack, Set<String> skipped, String token) {
        StackOperation operation = StackOperation.create(Type.CONTINUE_ROLLBACK, token);
        Set<StackStatus> allowed = EnumSet.of(StackStatus.UPDATE_ROLLBACK_FAILED);
        stack.requireStatus(allowed, "rolled back further");
        requireFailed(stack, skipped);
        stack.begin(
                operation,
                allowed,
                "rolled back further",
                StackStatus.UPDATE_ROLLBACK_IN_PROGRESS,
                Reasons.USER_INITIATED);
        start(caller, stack, operation, new UpdateRollback(skipped));
    }

    private static void requireFailed(Stack stack, Set<String> skipped) {
        List<String> failed = stack.resources().stream()
                .filter(resource -> resource.status() == ResourceStatus.UPDATE_FAILED)
                .map(StackResource::logicalId)
                .toList();
        List<String> others =
                skipped.stream().filter(name -> !failed.contains(name)).toList();
        if (!others.isEmpty()) {
            throw AwsError.validationError(
                    "ResourcesToSkip may name resources that are UPDATE_FAILED, which are %s, and not %s."
                            .formatted(failed, others));
        }
    }

    /** Gives an update up, which is then rolled back. */
    public void cancelUpdate(Stack stack) {
        stack.requireStatus(EnumSet.of(StackStatus.UPDATE_IN_PROGRESS), "cancelled");
        runs.cancel(stack);
    }

    /** Returns what stacks export to each other. */
    public Exports exports() {
        return exports;
    }

    /** Reads a resource that a stack has or is to have. */
    public ResourceRead read(Caller caller, Stack stack, String type, String logicalId, ObjectNode identifier)
            throws InterruptedException {
        if (!handlers.provisions(type)) {
            return new ResourceRead(null, false, null);
        }
        HandlerOutcome outcome =
                work(caller, stack, null, Instant.MAX).run(HandlerOperation.read(logicalId, identifier));
        return new ResourceRead(
                outcome.succeeded() ? outcome.model() : null,
                outcome.failedWith(HandlerErrorCode.NotFound),
                outcome.reason());
    }

    /** Lets the handler list the resources of the type. A listener of the handlers hears what it found. */
    public void list(Caller caller, Stack stack, String logicalId) throws InterruptedException {
        work(caller, stack, null, Instant.MAX).run(HandlerOperation.list(logicalId));
    }

    private StackWork work(Caller caller, Stack stack, StackOperation operation, Instant deadline) {
        return new StackWork(stack, operation, caller, handlers, runs.cancellation(deadline), exports);
    }

    private void start(Caller caller, Stack stack, StackOperation operation, StackRun run) {
        runs.start(work(caller, stack, operation, Instant.MAX), run);
    }

    /** Lets what is going on end before the next invocation of a handler, without a rollback. */
    @Override
    public void close() {
        runs.close();
    }
}

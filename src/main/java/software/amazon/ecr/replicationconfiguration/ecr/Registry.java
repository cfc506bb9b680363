package software.amazon.ecr.replicationconfiguration.ecr;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.CallbackContext.WriteState;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.failure.ErrorTable;
import software.amazon.ecr.replicationconfiguration.failure.HandlerFailure;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;
import software.amazon.ecr.replicationconfiguration.model.RuleText;

/**
 * The private registry of one account in one Region, as one invocation of a handler reaches it: reads its replication
 * rules and replaces them.
 *
 * <p>Amazon ECR has no conditional write, so {@link #replaceRules} checks right before it puts, and verifies afterwards:
 * it succeeds only when a read shows exactly the rules that were asked for. The SDK does not repeat a put, because
 * another writer may have come between. When the answer to a put is lost, the next invocation checks again.
 */
public final class Registry {
    /** 20 waits of 2 seconds: far longer than a read has been seen to lag, far shorter than a stack waits. */
    static final int MAX_WAITS = 20;

    private static final int WAIT_SECONDS = 2;

    private final RegistryApi api;
    private final CallbackContext context;

    public Registry(RegistryApi api, CallbackContext context) {
        this.api = api;
        this.context = context;
    }

    /** Returns the rules in canonical form; an empty list if the registry has none. */
    public ResourceModel read() {
        return api.describe().model();
    }

    /**
     * Puts the desired rules in the place of those that the registry has, unless they are there already, and waits
     * until a read shows them.
     *
     * @param desired the desired state in canonical form
     * @param precondition throws a {@link HandlerFailure} if the stored state does not allow the operation
     * @return SUCCESS, with the desired state; IN_PROGRESS, while reads do not show it yet or a fault may pass; FAILED
     */
    public ProgressEvent<ResourceModel, CallbackContext> replaceRules(
            ResourceModel desired, Consumer<ResourceModel> precondition) {
        Outcome outcome = attempt(desired, precondition);
        if (outcome instanceof Wait wait) {
            if (context.getWaits() < MAX_WAITS) {
                context.setWaits(context.getWaits() + 1);
                return inProgress(desired, wait.reason());
            }
            outcome = wait.atLast();
        }
        return outcome instanceof Failed failed
                ? ProgressEvent.failed(
                        failed.model(),
                        null,
                        failed.failure().code(),
                        failed.failure().message())
                : ProgressEvent.defaultSuccessHandler(desired);
    }

    private Outcome attempt(ResourceModel desired, Consumer<ResourceModel> precondition) {
        try {
            return context.getWrite() == WriteState.ANSWERED
                    ? verify(desired, precondition)
                    : checkAndPut(desired, precondition);
        } catch (RuntimeException e) {
            return failed(ErrorTable.failure(e), desired);
        }
    }

    private Outcome checkAndPut(ResourceModel desired, Consumer<ResourceModel> precondition) {
        DescribedRegistry found = api.describe();
        boolean asDesired = sameRules(found.model(), desired);
        if (!asDesired || !context.mayHaveWritten()) {
            precondition.accept(found.model());
        }
        if (!asDesired) {
            if (!rules(desired).isEmpty()) {
                found.refuseToErase();
            }
            put(desired);
        } else if (!context.mayHaveWritten()) {
            return new Stored();
        }
        return verify(desired, precondition);
    }

    private void put(ResourceModel desired) {
        WriteState earlier = context.getWrite();
        context.setWrite(WriteState.UNANSWERED);
        try {
            api.put(desired);
            context.setWrite(WriteState.ANSWERED);
        } catch (AwsServiceException e) {
            boolean refused = e.statusCode() < 500;
            context.setWrite(refused ? earlier : WriteState.UNANSWERED);
            throw e;
        }
    }

    private Outcome verify(ResourceModel desired, Consumer<ResourceModel> precondition) {
        ResourceModel stored = read();
        if (sameRules(stored, desired)) {
            return new Stored();
        }
        String difference =
                "Expected " + RuleText.of(rules(desired)) + " but a read shows " + RuleText.of(rules(stored)) + ".";
        return new Wait(
                difference + " Reading again.",
                notStabilized(
                        difference + " Another writer may have changed the registry; after " + MAX_WAITS
                                + " waits a read still did not show what was written.",
                        allows(precondition, stored) ? desired : null));
    }

    /** Whether the operation could begin with this state; if it already wrote, only another writer can have undone it. */
    private static boolean allows(Consumer<ResourceModel> precondition, ResourceModel stored) {
        try {
            precondition.accept(stored);
            return true;
        } catch (HandlerFailure e) {
            return false;
        }
    }

    /**
     * Waits for a fault that may pass, and fails otherwise. A failure names the resource only if what this operation
     * wrote may be there, or if it was found there already: CloudFormation deletes on rollback what a failed creation
     * names, and must not delete another writer's rules. It takes the model of AlreadyExists out of the event by itself
     * (pulumi-aws-native issue 1138); clients of Cloud Control API need the identifier to adopt the resource.
     *
     * <p>Once a write may be there, a fault that does not pass is no longer reported as one to retry: CloudFormation
     * would begin anew, without the context, and take what this operation wrote for another's.
     */
    private Outcome failed(ErrorTable.Failure failure, ResourceModel desired) {
        if (failure.retriable()) {
            String fault = failure.code() + ": " + failure.message();
            return new Wait(
                    fault,
                    context.mayHaveWritten()
                            ? notStabilized(
                                    "The rules were sent, but after " + MAX_WAITS
                                            + " waits it is not known whether the "
                                            + "registry has them. Read it before you try again. " + fault,
                                    desired)
                            : new Failed(failure, null));
        }
        if (failure.code() == HandlerErrorCode.AlreadyExists) {
            return new Failed(
                    failure,
                    ResourceModel.builder().registryId(desired.getRegistryId()).build());
        }
        return new Failed(failure, context.mayHaveWritten() ? desired : null);
    }

    private static Failed notStabilized(String message, ResourceModel model) {
        return new Failed(ErrorTable.failure(new HandlerFailure(HandlerErrorCode.NotStabilized, message)), model);
    }

    private ProgressEvent<ResourceModel, CallbackContext> inProgress(ResourceModel desired, String message) {
        return ProgressEvent.<ResourceModel, CallbackContext>builder()
                .status(OperationStatus.IN_PROGRESS)
                .message(message)
                .callbackContext(context)
                .callbackDelaySeconds(WAIT_SECONDS)
                .resourceModel(desired)
                .build();
    }

    private static boolean sameRules(ResourceModel some, ResourceModel other) {
        return Canonicaliser.sameMeaning(rules(some), rules(other));
    }

    private static List<ReplicationRule> rules(ResourceModel model) {
        return model.getReplicationConfiguration().getRules();
    }

    /** How one invocation ends. */
    private sealed interface Outcome {}

    /** A read showed the desired state. */
    private record Stored() implements Outcome {}

    /** @param atLast how the operation ends if it has waited often enough */
    private record Wait(String reason, Failed atLast) implements Outcome {}

    /** @param model the model that the failed event names, or null */
    private record Failed(ErrorTable.Failure failure, ResourceModel model) implements Outcome {}
}

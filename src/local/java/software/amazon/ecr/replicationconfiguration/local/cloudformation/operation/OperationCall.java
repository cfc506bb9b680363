package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.time.Clock;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.changeset.ChangeSets;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.drift.DriftDetections;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.ResourceHandlers;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.StackEngine;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackSettings;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackSettings.OnFailure;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stacks;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.QueryForm;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;

/**
 * One call of an operation.
 *
 * @param service what operations work on
 * @param caller  on whose behalf
 * @param input   the operation's input
 */
record OperationCall(Service service, Caller caller, QueryForm input) {
    /**
     * What the operations work on.
     *
     * @param stacks     all stacks
     * @param changeSets all change sets
     * @param engine     carries out the changes of stacks
     * @param drift      finds out whether stacks are what their templates declare
     * @param handlers   the handlers of the type that is provisioned
     * @param clock      tells the time of what is new
     * @param changed    is called when something has changed; returns at once
     */
    record Service(
            Stacks stacks,
            ChangeSets changeSets,
            StackEngine engine,
            DriftDetections drift,
            ResourceHandlers handlers,
            Clock clock,
            Runnable changed) {}

    AccountRegion owner() {
        return new AccountRegion(caller.accountId(), caller.region());
    }

    /** Returns the stack that the input names. */
    Stack stack() {
        return service.stacks().find(owner(), input.required("StackName"));
    }

    /** @throws AwsError {@code ValidationError} if the stack does not have the resource that the input names */
    StackResource resourceOf(Stack stack) {
        String logicalId = input.required("LogicalResourceId");
        return stack.resource(logicalId)
                .orElseThrow(() -> AwsError.validationError("Resource %s does not exist for stack %s"
                        .formatted(logicalId, stack.identity().name())));
    }

    /** Returns the client's name for the change that it wants; null if it gives none. */
    String token() {
        return input.text("ClientRequestToken").map(OperationCall::token).orElse(null);
    }

    /**
     * Returns the operation of the stack that the client has begun under the same token before, if its request is a
     * repetition.
     *
     * @throws AwsError {@code TokenAlreadyExistsException} if the token is that of another operation
     */
    Optional<StackOperation> repeated(Stack stack, StackOperation.Type type) {
        return Optional.ofNullable(token()).flatMap(token -> stack.repeated(type, token));
    }

    /** Returns what the operation is to do about failures, as far as the input says it. */
    StackSettings settings() {
        boolean disabled = input.flag("DisableRollback").orElse(false);
        OnFailure onFailure = input.constant("OnFailure", OnFailure.class)
                .or(() -> input.constant("OnStackFailure", OnFailure.class))
                .orElse(disabled ? OnFailure.DO_NOTHING : OnFailure.ROLLBACK);
        return new StackSettings(
                onFailure, disabled, input.flag("RetainExceptOnCreate").orElse(false));
    }

    private static String token(String text) {
        if (!text.matches("[a-zA-Z0-9][-a-zA-Z0-9]{0,127}")) {
            throw AwsError.validationError("ClientRequestToken begins with a letter or digit and holds letters, digits"
                    + " and hyphens, 128 at most.");
        }
        return text;
    }
}

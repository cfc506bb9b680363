package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import java.util.UUID;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.changeset.ChangeSet;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** CreateChangeSet. It is complete, or has failed, when it is answered. */
final class CreateChangeSet implements Operation {
    private static final String NO_CHANGES = "The submitted information didn't contain changes. "
            + "Submit different information to create a change set.";

    @Override
    public String name() {
        return "CreateChangeSet";
    }

    @Override
    public Optional<?> handle(OperationCall call) throws InterruptedException {
        String name = call.input().required("ChangeSetName");
        if (!CreateStack.NAME.matcher(name).matches()) {
            throw AwsError.validationError(
                    "ChangeSetName '%s' must begin with a letter and hold letters, digits and hyphens."
                            .formatted(name));
        }
        refuse(call, "ImportExistingResources", "true");
        refuse(call, "DeploymentMode", "REVERT_DRIFT");
        ChangeSet.Type type =
                call.input().constant("ChangeSetType", ChangeSet.Type.class).orElse(ChangeSet.Type.UPDATE);
        Optional<Stack> existing =
                call.service().stacks().named(call.owner(), call.input().required("StackName"));
        Stack stack = existing.isPresent() ? existing.get() : newStack(call, type);
        requireStatus(stack, type);
        StackDefinition definition = new DefinitionReader(call.input(), stack.definition()).definition();
        ChangeSet changeSet = changeSet(call, stack, name, type, definition);
        if (existing.isEmpty()) {
            call.service().stacks().add(stack);
            stack.become(StackStatus.REVIEW_IN_PROGRESS, "User Initiated");
        }
        call.service().changeSets().add(changeSet);
        return Optional.of(new CreateOutput(changeSet.id(), stack.identity().id()));
    }

    /** What this server does not offer must not look as if it had been done. */
    private static void refuse(OperationCall call, String member, String value) {
        if (call.input().text(member).orElse("").equals(value)) {
            throw AwsError.validationError("%s: this server does not offer %s. Leave it out.".formatted(member, value));
        }
    }

    private static Stack newStack(OperationCall call, ChangeSet.Type type) {
        String name = call.input().required("StackName");
        if (type == ChangeSet.Type.UPDATE) {
            throw AwsError.validationError("Stack [%s] does not exist".formatted(name));
        }
        return CreateStack.stack(call, name);
    }

    private static void requireStatus(Stack stack, ChangeSet.Type type) {
        boolean underReview = stack.status() == StackStatus.REVIEW_IN_PROGRESS;
        if (type == ChangeSet.Type.CREATE && !underReview) {
            throw AwsError.validationError("Stack [%s] already exists and cannot be created again with a changeSet"
                    .formatted(stack.identity().name()));
        }
        if (type != ChangeSet.Type.CREATE && !(underReview && type == ChangeSet.Type.IMPORT)) {
            stack.requireStatus(StackStatus.UPDATABLE, "updated");
        }
    }

    private static ChangeSet changeSet(
            OperationCall call, Stack stack, String name, ChangeSet.Type type, StackDefinition definition)
            throws InterruptedException {
        StackChanges changes = StackChanges.of(call, stack, definition);
        ImportedResources imported = type == ChangeSet.Type.IMPORT
                ? ImportedResources.of(call, stack, definition, changes.resources())
                : ImportedResources.NONE;
        return new ChangeSet(
                stack,
                "arn:aws:cloudformation:%s:%s:changeSet/%s/%s"
                        .formatted(call.owner().region(), call.owner().accountId(), name, UUID.randomUUID()),
                name,
                call.input().text("Description").orElse(null),
                type,
                stack.definition(),
                definition,
                changes.resources(),
                imported.identifiers(),
                call.settings().onFailure(),
                changes.isEmpty() ? NO_CHANGES : imported.failure(),
                call.service().clock().instant(),
                false);
    }

    record CreateOutput(String id, String stackId) {}
}

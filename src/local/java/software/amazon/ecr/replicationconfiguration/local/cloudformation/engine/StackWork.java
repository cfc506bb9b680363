package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;
import software.amazon.ecr.replicationconfiguration.local.template.ResourceDeclaration;
import software.amazon.ecr.replicationconfiguration.local.template.StackTemplate;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/**
 * What all steps of one operation on a stack share.
 *
 * @param stack        the stack that is changed
 * @param operation    the operation
 * @param caller       on whose behalf handlers are invoked
 * @param handlers     the handlers
 * @param cancellation how the operation is given up
 * @param exports      what stacks export to each other
 */
public record StackWork(
        Stack stack,
        StackOperation operation,
        Caller caller,
        ResourceHandlers handlers,
        Cancellation cancellation,
        Exports exports) {

    /** Returns the work of an operation that follows this one, even if this one was cancelled. */
    StackWork followedBy(StackOperation next) {
        return new StackWork(stack, next, caller, handlers, cancellation.renewed(), exports);
    }

    /** Returns the work of what follows within the same operation, even if what came before was given up. */
    StackWork renewed() {
        return followedBy(operation);
    }

    DeployedReferences references() {
        return new DeployedReferences(stack, handlers, exports, false);
    }

    HandlerOutcome run(HandlerOperation handlerOperation, Consumer<ObjectNode> inProgress) throws InterruptedException {
        cancellation.requireOpen();
        return handlers.run(
                caller,
                handlerOperation,
                cancellation,
                inProgress,
                invocation -> stack.invoked(handlerOperation.logicalResourceId(), invocation));
    }

    HandlerOutcome run(HandlerOperation handlerOperation) throws InterruptedException {
        return run(handlerOperation, model -> {});
    }

    boolean provisions(StackResource resource) {
        return handlers.provisions(resource.type());
    }

    /**
     * Returns a resource as the template declares it now, with its functions resolved.
     *
     * @throws TemplateException if a function of a resource that is provisioned cannot be resolved
     */
    StackResource declared(StackTemplate template, ResourceDeclaration declaration) {
        return Planner.declared(template, declaration, references(), handlers);
    }

    /** Returns properties with the identifier of the resource that they are for. */
    ObjectNode identified(ObjectNode properties, StackResource resource) {
        ObjectNode identified = properties.deepCopy();
        identified.setAll(handlers.type().keyOf(resource.physicalId()));
        return identified;
    }

    String identifierText(ObjectNode model) {
        return handlers.type().identifierText(model);
    }

    boolean isIdentifiedBy(ObjectNode model) {
        return handlers.type().isIdentifiedBy(model);
    }

    /** Returns a physical id for a resource that is not provisioned. */
    String inventedId(StackResource resource) {
        String unique = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return "%s-%s-%s".formatted(stack.identity().name(), resource.logicalId(), unique);
    }
}

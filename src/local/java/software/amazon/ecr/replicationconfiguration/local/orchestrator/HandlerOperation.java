package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import software.amazon.cloudformation.Action;

/**
 * One thing to be done to one resource, however many invocations of the handler it takes.
 *
 * @param action            which handler
 * @param logicalResourceId the name of the resource in its template
 * @param desired           the properties that the handler is given
 * @param previous          the properties before an UPDATE; null for every other action
 */
public record HandlerOperation(Action action, String logicalResourceId, ObjectNode desired, ObjectNode previous) {

    public HandlerOperation {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(logicalResourceId, "logicalResourceId");
        desired = desired.deepCopy();
        if ((previous != null) != (action == Action.UPDATE)) {
            throw new IllegalArgumentException("UPDATE, and no other action, has previous properties: " + action);
        }
        previous = previous == null ? null : previous.deepCopy();
    }

    /** Creates a resource with the properties of its template. */
    public static HandlerOperation create(String logicalResourceId, ObjectNode properties) {
        return new HandlerOperation(Action.CREATE, logicalResourceId, properties, null);
    }

    /** Reads the resource with this identifier. */
    public static HandlerOperation read(String logicalResourceId, ObjectNode identifier) {
        return new HandlerOperation(Action.READ, logicalResourceId, identifier, null);
    }

    /**
     * Changes a resource.
     *
     * @param desired the properties of the new template and the identifier
     * @param previous the model as it is known
     */
    public static HandlerOperation update(String logicalResourceId, ObjectNode desired, ObjectNode previous) {
        return new HandlerOperation(Action.UPDATE, logicalResourceId, desired, previous);
    }

    /** Deletes a resource, known by its model or by its identifier alone. */
    public static HandlerOperation delete(String logicalResourceId, ObjectNode model) {
        return new HandlerOperation(Action.DELETE, logicalResourceId, model, null);
    }

    /** Lists the resources of the type. */
    public static HandlerOperation list(String logicalResourceId) {
        return new HandlerOperation(Action.LIST, logicalResourceId, JsonNodeFactory.instance.objectNode(), null);
    }
}

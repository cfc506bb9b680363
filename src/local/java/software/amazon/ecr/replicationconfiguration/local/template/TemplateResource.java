package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource that a stack would create.
 *
 * @param logicalId  its name in the template
 * @param properties its properties with every function resolved; every scalar is text
 * @param retained   whether deleting the stack leaves it: DeletionPolicy {@code Retain} or {@code RetainExceptOnCreate}
 */
public record TemplateResource(String logicalId, ObjectNode properties, boolean retained) {
    public TemplateResource {
        properties = properties.deepCopy();
    }
}

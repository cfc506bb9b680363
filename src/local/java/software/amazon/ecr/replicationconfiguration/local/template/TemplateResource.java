package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource that a stack would create.
 *
 * @param logicalId      its name in the template
 * @param properties     its properties with every function resolved; every scalar is text
 * @param deletionPolicy what becomes of it when the stack is deleted
 */
public record TemplateResource(String logicalId, ObjectNode properties, DeletionPolicy deletionPolicy) {
    public TemplateResource {
        properties = properties.deepCopy();
    }

    /** Returns the same resource under another name. */
    public TemplateResource named(String newLogicalId) {
        return new TemplateResource(newLogicalId, properties, deletionPolicy);
    }
}

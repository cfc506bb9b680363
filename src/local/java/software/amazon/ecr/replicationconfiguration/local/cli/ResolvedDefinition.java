package software.amazon.ecr.replicationconfiguration.local.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateReader;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateResource;

/**
 * Defines a stack by what a run deploys of a template. What else the template has may need what no run creates, such as
 * the attribute of another resource in an output, so it is left out; and a build under another name provisions templates
 * that name the type of AWS.
 */
final class ResolvedDefinition {
    private ResolvedDefinition() {}

    /** @param resources all of the type */
    static StackDefinition of(ResourceType type, List<TemplateResource> resources) {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        ObjectNode declared = template.putObject("Resources");
        for (TemplateResource resource : resources) {
            declared.putObject(resource.logicalId())
                    .put("Type", type.name())
                    .put("DeletionPolicy", resource.deletionPolicy().written())
                    .set("Properties", resource.properties());
        }
        String body = template.toString();
        return new StackDefinition(body, TemplateReader.parse(body, "template"), Map.of(), List.of(), List.of(), null);
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.template.ResourceDeclaration;
import software.amazon.ecr.replicationconfiguration.local.template.StackReferences;
import software.amazon.ecr.replicationconfiguration.local.template.StackTemplate;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/** Says what a definition would change in a stack, without changing it. */
public final class Planner {
    /** More than a template of the greatest size holds, and little enough to be kept for each event. */
    private static final int MAX_CHARACTERS = 100_000;

    private final ResourceHandlers handlers;

    public Planner(ResourceHandlers handlers) {
        this.handlers = handlers;
    }

    /**
     * Returns what becomes of each resource that does not stay as it is.
     *
     * @param exports what stacks export to each other
     * @throws TemplateException if the template cannot be resolved
     */
    public List<PlannedChange> plan(Stack stack, StackDefinition definition, Exports exports) {
        StackTemplate template = definition.resolvedFor(stack.identity());
        StackReferences references = new DeployedReferences(stack, handlers, exports, true);
        List<PlannedChange> changes = new ArrayList<>();
        Set<String> kept = new LinkedHashSet<>();
        for (ResourceDeclaration declaration : template.resources()) {
            kept.add(declaration.logicalId());
            StackResource target = declared(template, declaration, references, handlers);
            PlannedChange change = PlannedChange.of(
                    stack.resource(declaration.logicalId()).filter(StackResource::isSound), target, handlers.schema());
            if (change.action() != PlannedChange.Action.NONE) {
                changes.add(change);
            }
        }
        stack.resources().stream()
                .filter(resource -> resource.exists() && !kept.contains(resource.logicalId()))
                .forEach(resource -> changes.add(PlannedChange.removal(resource)));
        template.outputs(references);
        return changes;
    }

    static StackResource declared(
            StackTemplate template,
            ResourceDeclaration declaration,
            StackReferences references,
            ResourceHandlers handlers) {
        try {
            return StackResource.declared(
                    declaration, bounded(declaration, template.properties(declaration, references)));
        } catch (TemplateException e) {
            if (handlers.provisions(declaration.type())) {
                throw e;
            }
            return StackResource.declared(declaration, asWritten(declaration.properties()));
        }
    }

    /** Functions can make more of a template than it holds. */
    private static ObjectNode bounded(ResourceDeclaration declaration, ObjectNode properties) {
        int characters = properties.toString().length();
        if (characters > MAX_CHARACTERS) {
            throw new TemplateException(
                    "Resources/%s/Properties: with functions resolved they have %d characters; they may have %d."
                            .formatted(declaration.logicalId(), characters, MAX_CHARACTERS));
        }
        return properties;
    }

    /** Nobody is given the properties of a resource that is not provisioned: they serve to see whether it changes. */
    private static ObjectNode asWritten(JsonNode properties) {
        return properties instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.template.StackReferences;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/** What a stack's functions give, from the resources that the stack has by now. */
final class DeployedReferences implements StackReferences {
    /** What a change set shows in place of a value that only the change will give. */
    static final JsonNode KNOWN_AFTER_APPLY = TextNode.valueOf("{{changeSet:KNOWN_AFTER_APPLY}}");

    private final Stack stack;
    private final ResourceHandlers handlers;
    private final Exports exports;
    private final boolean planning;
    private final Set<String> imports = new LinkedHashSet<>();

    /**
     * @param planning whether nothing is done yet: a value that is not known has a placeholder, and is no failure
     */
    DeployedReferences(Stack stack, ResourceHandlers handlers, Exports exports, boolean planning) {
        this.stack = stack;
        this.handlers = handlers;
        this.exports = exports;
        this.planning = planning;
    }

    @Override
    public Optional<JsonNode> physicalId(String logicalId, String path) {
        Optional<StackResource> existing = stack.resource(logicalId).filter(StackResource::exists);
        if (existing.isEmpty()) {
            return unknown("%s: %s does not exist in the stack.".formatted(path, logicalId));
        }
        return existing.map(resource -> TextNode.valueOf(resource.physicalId()));
    }

    @Override
    public Optional<JsonNode> attribute(String logicalId, String name, String path) {
        Optional<StackResource> existing = stack.resource(logicalId).filter(StackResource::exists);
        if (existing.isEmpty()) {
            return unknown("%s: %s does not exist in the stack.".formatted(path, logicalId));
        }
        StackResource resource = existing.get();
        if (!handlers.provisions(resource.type())) {
            return unknown(("%s: %s.%s is an attribute of a resource of type %s, which this server does not provision;"
                            + " pass the value as a parameter instead.")
                    .formatted(path, logicalId, name, resource.type()));
        }
        JsonNode value = resource.model() == null ? null : resource.model().at("/" + name.replace('.', '/'));
        if (value == null || value.isMissingNode()) {
            throw new TemplateException("%s: Requested attribute %s of %s doesn't exist in schema for %s"
                    .formatted(path, name, logicalId, resource.type()));
        }
        return Optional.of(value.isContainerNode() ? value : TextNode.valueOf(value.asText()));
    }

    @Override
    public Optional<JsonNode> export(String name, String path) {
        Optional<String> value = planning ? exports.value(stack, name) : exports.use(stack, name);
        if (value.isEmpty()) {
            throw new TemplateException("%s: No export named %s found.".formatted(path, name));
        }
        imports.add(name);
        return value.map(TextNode::valueOf);
    }

    /** Returns the exports that were asked for. */
    Set<String> imports() {
        return imports;
    }

    private Optional<JsonNode> unknown(String message) {
        if (planning) {
            return Optional.of(KNOWN_AFTER_APPLY);
        }
        throw new TemplateException(message);
    }
}

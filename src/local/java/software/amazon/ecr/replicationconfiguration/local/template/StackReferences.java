package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What only a deployed stack knows: its resources, and the exports of other stacks. */
public interface StackReferences {
    /** There is no stack. */
    StackReferences NONE = new StackReferences() {
        @Override
        public Optional<JsonNode> physicalId(String logicalId, String path) {
            return Optional.empty();
        }

        @Override
        public Optional<JsonNode> attribute(String logicalId, String name, String path) {
            return Optional.empty();
        }

        @Override
        public Optional<JsonNode> export(String name, String path) {
            return Optional.empty();
        }
    };

    /**
     * Returns what {@code Ref} gives of a resource, or nothing without a stack.
     *
     * @param path where the function stands in the template
     * @throws TemplateException if the stack cannot say it
     */
    Optional<JsonNode> physicalId(String logicalId, String path);

    /**
     * Returns what {@code Fn::GetAtt} gives, or nothing without a stack.
     *
     * @param path where the function stands in the template
     * @throws TemplateException if the stack cannot say it
     */
    Optional<JsonNode> attribute(String logicalId, String name, String path);

    /**
     * Returns what {@code Fn::ImportValue} gives, or nothing without a stack.
     *
     * @param path where the function stands in the template
     * @throws TemplateException if no stack exports the name
     */
    Optional<JsonNode> export(String name, String path);
}

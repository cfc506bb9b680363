package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.json.JSONObject;
import software.amazon.cloudformation.resource.Validator;
import software.amazon.cloudformation.resource.exceptions.ValidationException;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison.TemplateComparison;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/**
 * What a resource type schema says to CloudFormation.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html">
 *     Resource type definition schema</a>
 */
public final class TypeSchema {
    private static final String PROPERTIES = "/properties";

    private final Validator validator = new Validator();
    private final JsonNode schema;
    private final Set<String> templateNames;
    private final ResourceType resourceType;
    private final TemplateComparison comparison;

    public TypeSchema(JsonNode schema) {
        this(schema, Set.of());
    }

    /** @param templateNames what templates may call the type beside its name in the schema */
    public TypeSchema(JsonNode schema, Set<String> templateNames) {
        this.schema = schema;
        this.templateNames = Set.copyOf(templateNames);
        this.resourceType = ResourceType.ofSchema(schema);
        this.comparison = new TemplateComparison(schema);
    }

    public String name() {
        return resourceType.name();
    }

    /** Returns whether a template that names a type so means this one. */
    public boolean isCalled(String typeName) {
        return name().equals(typeName) || templateNames.contains(typeName);
    }

    public ResourceType resourceType() {
        return resourceType;
    }

    /** Returns the schema as JSON. */
    public JsonNode json() {
        return schema;
    }

    /** Returns whether going from one set of properties to the other needs a new resource. */
    public boolean replaces(ObjectNode from, ObjectNode to) {
        for (JsonNode pointer : schema.path("createOnlyProperties")) {
            String path = pointer.asText().substring(PROPERTIES.length());
            if (!from.at(path).equals(to.at(path))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a new resource is needed if the property of that name changes. */
    public boolean isCreateOnly(String property) {
        return names("createOnlyProperties").contains(property);
    }

    /** Returns how a resource's properties violate the schema, as CloudFormation says it; nothing if they do not. */
    public Optional<String> violation(StackResource resource) {
        try {
            validator.validateObject(
                    new JSONObject(resource.properties().toString()), new JSONObject(schema.toString()));
            return Optional.empty();
        } catch (ValidationException e) {
            return Optional.of("Properties validation failed for resource %s with message: %s"
                    .formatted(resource.logicalId(), ValidationException.buildFullExceptionMessage(e)));
        }
    }

    /**
     * Compares what the template declares of a resource with what its handler read.
     *
     * @throws TemplateException if the schema's {@code propertyTransform} cannot be applied to what is declared
     */
    public TemplateComparison.Result compare(StackResource declared, ObjectNode live) {
        return comparison.compare(declared.properties(), resourceType.keyOf(declared.physicalId()), live);
    }

    private List<String> names(String keyword) {
        List<String> names = new ArrayList<>();
        for (Iterator<JsonNode> pointers = schema.path(keyword).elements(); pointers.hasNext(); ) {
            names.add(property(pointers.next().asText()));
        }
        return names;
    }

    /** Returns the top-level property that a pointer leads into. */
    private static String property(String pointer) {
        return pointer.substring(PROPERTIES.length() + 1).split("/", 2)[0];
    }
}

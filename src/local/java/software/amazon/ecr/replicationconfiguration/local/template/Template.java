package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.ecr.replicationconfiguration.local.template.function.FunctionCall;
import software.amazon.ecr.replicationconfiguration.local.template.parameter.Parameters;

/**
 * A CloudFormation template as it is written, from which {@link #resolve} gives the resources that a stack would
 * create.
 *
 * <p>Only what those resources reach is resolved: other resources and {@code Outputs} may hold functions that need a
 * deployed stack. {@code Rules}, which assert on parameters, are not evaluated.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">
 *     Template sections</a>
 */
public final class Template {
    private static final KnownKeys SECTIONS = new KnownKeys(
            "a template",
            Set.of(
                    "AWSTemplateFormatVersion",
                    "Description",
                    "Metadata",
                    "Parameters",
                    "Rules",
                    "Mappings",
                    "Conditions",
                    "Transform",
                    "Resources",
                    "Outputs",
                    "Hooks"));
    private static final KnownKeys ATTRIBUTES = new KnownKeys(
            "a resource",
            Set.of(
                    "Type",
                    "Properties",
                    "Condition",
                    "DependsOn",
                    "Metadata",
                    "CreationPolicy",
                    "DeletionPolicy",
                    "UpdatePolicy",
                    "UpdateReplacePolicy"));

    private final JsonNode root;

    /**
     * @param source what messages call the template
     * @throws TemplateException if the root is not a template, or one that only CloudFormation's macros can read
     */
    Template(String source, JsonNode root) {
        if (!root.path("Resources").isObject()) {
            throw new TemplateException(source + ": is not a CloudFormation template, it has no Resources section");
        }
        SECTIONS.check(root, source);
        String version = root.path("AWSTemplateFormatVersion").asText("2010-09-09");
        if (!version.equals("2010-09-09")) {
            throw new TemplateException(
                    "%s: AWSTemplateFormatVersion is 2010-09-09, not '%s'".formatted(source, version));
        }
        if (root.has("Transform")) {
            throw new TemplateException(("%s: Transform %s runs in CloudFormation only; use the processed template,"
                            + " which `aws cloudformation get-template --template-stage Processed` gives")
                    .formatted(source, FunctionCall.shown(root.get("Transform"))));
        }
        this.root = root;
    }

    /**
     * Resolves the resources of the context's types, with every parameter checked.
     *
     * @throws TemplateException if there is no resource of these types, or something that they reach cannot be resolved
     */
    public ResolvedTemplate resolve(ResolutionContext context) {
        ObjectNode declared = section("Resources");
        requireType(declared, context);
        TemplateResolver resolver = new TemplateResolver(
                Parameters.of(section("Parameters"), context),
                section("Mappings"),
                section("Conditions"),
                declared,
                StackReferences.NONE);
        List<TemplateResource> resources = new ArrayList<>();
        List<IgnoredResource> ignored = new ArrayList<>();
        declared.properties().forEach(entry -> {
            String logicalId = entry.getKey();
            JsonNode resource = entry.getValue();
            String path = "Resources/" + logicalId;
            String type = type(logicalId, resource);
            if (!context.resourceTypes().contains(type)) {
                ignored.add(new IgnoredResource(logicalId, type, "not of type " + context.shownTypes()));
                return;
            }
            ATTRIBUTES.check(resource, path);
            JsonNode condition = resource.path("Condition");
            if (!condition.isMissingNode() && !resolver.conditions().isTrue(condition, path + "/Condition")) {
                ignored.add(new IgnoredResource(logicalId, type, "its condition " + condition.asText() + " is false"));
                return;
            }
            resources.add(new TemplateResource(
                    logicalId,
                    properties(resource, path, resolver),
                    DeletionPolicy.of(resource, "DeletionPolicy", path)));
        });
        return new ResolvedTemplate(resources, ignored);
    }

    /**
     * Gives the template the parameters of a stack. Resources of all types are in it.
     *
     * @throws TemplateException if a parameter is wrong, a condition cannot be resolved, or resources depend on each
     *     other in a circle
     */
    public StackTemplate forStack(StackContext context) {
        return new StackTemplate(this, context);
    }

    /** Returns the parameters that the template declares, in its order. */
    public List<ParameterDeclaration> parameters() {
        return section("Parameters").properties().stream()
                .map(entry -> ParameterDeclaration.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns the types of the resources that the template declares, by logical id, whatever their conditions. */
    public Map<String, String> resourceTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        section("Resources")
                .properties()
                .forEach(entry -> types.put(entry.getKey(), type(entry.getKey(), entry.getValue())));
        return types;
    }

    /** Returns the text of a section that is text, such as {@code Description}. */
    public Optional<String> text(String section) {
        return Optional.ofNullable(root.path(section).textValue());
    }

    /** Returns the outputs as they are written. */
    public JsonNode outputs() {
        return section("Outputs");
    }

    static void checkResource(String logicalId, JsonNode resource) {
        type(logicalId, resource);
        ATTRIBUTES.check(resource, "Resources/" + logicalId);
    }

    private static void requireType(ObjectNode declared, ResolutionContext context) {
        Set<String> types = new TreeSet<>();
        declared.properties().forEach(entry -> types.add(type(entry.getKey(), entry.getValue())));
        if (Collections.disjoint(types, context.resourceTypes())) {
            throw new TemplateException("Resources: there is none of type %s; the types here are %s"
                    .formatted(context.shownTypes(), types.isEmpty() ? "none at all" : String.join(", ", types)));
        }
    }

    private static String type(String logicalId, JsonNode resource) {
        if (!logicalId.matches("[A-Za-z0-9]+")) {
            throw new TemplateException("Resources/%s: a logical id has letters and digits only".formatted(logicalId));
        }
        if (!resource.path("Type").isTextual()) {
            throw new TemplateException(
                    "Resources/%s: a resource needs a Type, such as AWS::ECR::Repository".formatted(logicalId));
        }
        return resource.get("Type").textValue();
    }

    private static ObjectNode properties(JsonNode resource, String path, TemplateResolver resolver) {
        JsonNode properties = resource.path("Properties");
        if (properties.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (resolver.resolve(properties, path + "/Properties") instanceof ObjectNode resolved) {
            return resolved;
        }
        throw new TemplateException(path + "/Properties: must be an object with the resource's properties");
    }

    ObjectNode section(String name) {
        JsonNode section = root.path(name);
        if (section.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (section instanceof ObjectNode object) {
            return object;
        }
        throw new TemplateException(name + ": must be an object");
    }
}

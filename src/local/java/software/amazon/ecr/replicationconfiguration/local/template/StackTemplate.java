package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.template.function.Conditions;
import software.amazon.ecr.replicationconfiguration.local.template.parameter.Parameters;

/** A template with the parameters of a stack: the resources that the stack is to have, and what it gives out. */
public final class StackTemplate {
    private final Parameters parameters;
    private final ObjectNode mappings;
    private final ObjectNode conditions;
    private final ObjectNode declared;
    private final ObjectNode outputs;
    private final List<ResourceDeclaration> resources;

    StackTemplate(Template template, StackContext context) {
        parameters = Parameters.of(template.section("Parameters"), context);
        mappings = template.section("Mappings");
        conditions = template.section("Conditions");
        declared = template.section("Resources");
        outputs = template.section("Outputs");
        Conditions holding = resolver(StackReferences.NONE).conditions();
        List<ResourceDeclaration> unordered = new ArrayList<>();
        declared.properties().forEach(entry -> {
            String path = "Resources/" + entry.getKey();
            Template.checkResource(entry.getKey(), entry.getValue());
            if (holds(entry.getValue(), path, holding)) {
                unordered.add(declaration(entry.getKey(), entry.getValue(), path));
            }
        });
        resources = DependencyOrder.of(unordered);
    }

    /** Returns the resources whose conditions hold, each after those that it depends on. */
    public List<ResourceDeclaration> resources() {
        return resources;
    }

    /**
     * Returns the properties of a resource with every function resolved; every scalar is text.
     *
     * @throws TemplateException if a function cannot be resolved
     */
    public ObjectNode properties(ResourceDeclaration resource, StackReferences references) {
        String path = "Resources/" + resource.logicalId() + "/Properties";
        if (resource.properties().isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (resolver(references).resolve(resource.properties(), path) instanceof ObjectNode resolved) {
            return resolved;
        }
        throw new TemplateException(path + ": must be an object with the resource's properties");
    }

    /**
     * Returns the outputs whose conditions hold, in the order of the template.
     *
     * @throws TemplateException if a function cannot be resolved
     */
    public List<StackOutput> outputs(StackReferences references) {
        TemplateResolver resolver = resolver(references);
        List<StackOutput> resolved = new ArrayList<>();
        outputs.properties().forEach(entry -> {
            String path = "Outputs/" + entry.getKey();
            JsonNode output = entry.getValue();
            if (holds(output, path, resolver.conditions())) {
                resolved.add(new StackOutput(
                        entry.getKey(),
                        text(output.path("Value"), path + "/Value", resolver),
                        output.path("Description").asText(null),
                        output.path("Export").has("Name")
                                ? text(output.path("Export").get("Name"), path + "/Export/Name", resolver)
                                : null));
            }
        });
        return resolved;
    }

    private TemplateResolver resolver(StackReferences references) {
        return new TemplateResolver(parameters, mappings, conditions, declared, references);
    }

    private ResourceDeclaration declaration(String logicalId, JsonNode resource, String path) {
        Set<String> dependencies = new LinkedHashSet<>();
        JsonNode dependsOn = resource.path("DependsOn");
        if (dependsOn.isTextual()) {
            dependencies.add(dependsOn.textValue());
        }
        dependsOn.forEach(name -> dependencies.add(name.asText()));
        dependencies.stream().filter(name -> !declared.has(name)).findFirst().ifPresent(name -> {
            throw new TemplateException("%s/DependsOn: '%s' names no resource of the template".formatted(path, name));
        });
        ReferencedNames.in(resource.path("Properties")).stream()
                .filter(declared::has)
                .forEach(dependencies::add);
        return new ResourceDeclaration(
                logicalId,
                resource.get("Type").textValue(),
                resource.path("Properties"),
                dependencies,
                DeletionPolicy.of(resource, "DeletionPolicy", path),
                DeletionPolicy.of(resource, "UpdateReplacePolicy", path),
                resource.has("DeletionPolicy"));
    }

    private static boolean holds(JsonNode conditional, String path, Conditions conditions) {
        JsonNode condition = conditional.path("Condition");
        return condition.isMissingNode() || conditions.isTrue(condition, path + "/Condition");
    }

    private static String text(JsonNode written, String path, TemplateResolver resolver) {
        JsonNode value = resolver.resolve(written, path);
        if (!value.isTextual()) {
            throw new TemplateException(path + ": must be text, not a list or an object");
        }
        return value.textValue();
    }
}

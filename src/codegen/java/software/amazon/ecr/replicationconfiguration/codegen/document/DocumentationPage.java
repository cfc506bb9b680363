package software.amazon.ecr.replicationconfiguration.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ObjectType;
import software.amazon.ecr.replicationconfiguration.codegen.schema.Property;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ResourceSchema;

/** One Markdown page about an object type: its syntax in JSON and YAML, then each property with its constraints. */
public final class DocumentationPage {
    private static final String USER_GUIDE = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/";

    private final ResourceSchema schema;
    private final ObjectType type;
    private final List<Property> writable;

    public DocumentationPage(ResourceSchema schema, ObjectType type) {
        this.schema = schema;
        this.type = type;
        this.writable = type.properties().stream()
                .filter(property ->
                        !isResource() || !schema.readOnlyProperties().contains(property.name()))
                .toList();
    }

    /** {@code README.md} for the resource, the definition's name in lowercase for the others. */
    public String fileName() {
        return fileName(type.name());
    }

    public String render() {
        List<String> sections = new ArrayList<>();
        sections.add("# " + schema.typeName() + (isResource() ? "" : " " + type.name()));
        sections.add(type.description());
        sections.add("## Syntax");
        sections.add("### JSON\n\n" + json());
        sections.add("### YAML\n\n" + yaml());
        sections.add("## Properties");
        if (!type.alternatives().isEmpty()) {
            sections.add(alternatives());
        }
        writable.forEach(property -> sections.add(describe(property)));
        if (isResource()) {
            sections.add(returnValues());
        }
        return String.join("\n\n", sections) + "\n";
    }

    private boolean isResource() {
        return type.name().equals(ResourceSchema.RESOURCE_MODEL);
    }

    private static String fileName(String typeName) {
        return typeName.equals(ResourceSchema.RESOURCE_MODEL) ? "README.md" : typeName.toLowerCase(Locale.ROOT) + ".md";
    }

    private String json() {
        String members = writable.stream()
                .map(property -> indent() + "    \"" + link(property) + "\" : " + jsonValue(property))
                .collect(Collectors.joining(",\n"));
        return isResource()
                ? "<pre>\n{\n    \"Type\" : \"" + schema.typeName() + "\",\n    \"Properties\" : {\n" + members
                        + "\n    }\n}\n</pre>"
                : "<pre>\n{\n" + members + "\n}\n</pre>";
    }

    private String yaml() {
        String members = writable.stream()
                .map(property -> indent() + link(property) + ":" + yamlValue(property))
                .collect(Collectors.joining("\n"));
        return isResource()
                ? "<pre>\nType: " + schema.typeName() + "\nProperties:\n" + members + "\n</pre>"
                : "<pre>\n" + members + "\n</pre>";
    }

    private String indent() {
        return isResource() ? "    " : "";
    }

    private static String jsonValue(Property property) {
        String value = typeLink(property);
        return "<i>" + (property.isList() ? "[ " + value + ", ... ]" : value) + "</i>";
    }

    private String yamlValue(Property property) {
        String value = "<i>" + typeLink(property) + "</i>";
        return property.isList() ? "\n" + indent() + "  - " + value : " " + value;
    }

    private static String link(Property property) {
        return "<a href=\"#" + property.name().toLowerCase(Locale.ROOT) + "\" title=\"" + property.name() + "\">"
                + property.name() + "</a>";
    }

    private static String typeLink(Property property) {
        return property.isObject()
                ? "<a href=\"" + fileName(property.typeName()) + "\">" + property.typeName() + "</a>"
                : property.typeName();
    }

    private String alternatives() {
        return "Exactly one of these must be given: "
                + type.alternatives().stream()
                        .map(names ->
                                names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private String describe(Property property) {
        JsonNode node = property.node();
        List<String> facts = new ArrayList<>();
        facts.add("_Required_: " + required(property));
        facts.add("_Type_: " + (property.isList() ? "List of " : "") + typeLink(property));
        fact(facts, "Allowed Values", node.path("enum"));
        fact(facts, "Minimum Length", node.path("minLength"));
        fact(facts, "Maximum Length", node.path("maxLength"));
        fact(facts, "Pattern", node.path("pattern"));
        fact(facts, "Minimum Items", node.path("minItems"));
        fact(facts, "Maximum Items", node.path("maxItems"));
        facts.add("_Update requires_: " + updateBehaviour(property));
        return "#### " + property.name() + "\n\n" + node.path("description").asText() + "\n\n"
                + String.join("\n\n", facts);
    }

    private String updateBehaviour(Property property) {
        String page = "(" + USER_GUIDE + "using-cfn-updating-stacks-update-behaviors.html";
        return isResource() && schema.createOnlyProperties().contains(property.name())
                ? "[Replacement]" + page + "#update-replacement)"
                : "[No interruption]" + page + "#update-no-interrupt)";
    }

    private String required(Property property) {
        boolean alternative = type.alternatives().stream().anyMatch(names -> names.contains(property.name()));
        return alternative ? "Conditional" : property.isRequired() ? "Yes" : "No";
    }

    private static void fact(List<String> facts, String name, JsonNode value) {
        if (value.isArray()) {
            facts.add("_" + name + "_: "
                    + StreamSupport.stream(value.spliterator(), false)
                            .map(item -> "`" + item.asText() + "`")
                            .collect(Collectors.joining(" | ")));
        } else if (!value.isMissingNode()) {
            facts.add("_" + name + "_: `" + value.asText() + "`");
        }
    }

    private String returnValues() {
        String attributes = type.properties().stream()
                .filter(property -> schema.readOnlyProperties().contains(property.name()))
                .map(property -> "\n\n#### " + property.name() + "\n\n"
                        + property.node().path("description").asText())
                .collect(Collectors.joining());
        String ref = "## Return Values\n\n### Ref\n\nWhen you pass the logical ID of this resource to the intrinsic "
                + "[`Ref`](" + USER_GUIDE + "intrinsic-function-reference-ref.html) function, `Ref` returns `"
                + String.join("|", schema.primaryIdentifier()) + "`.";
        return attributes.isEmpty()
                ? ref
                : ref + "\n\n### Fn::GetAtt\n\nThe intrinsic [`Fn::GetAtt`](" + USER_GUIDE
                        + "intrinsic-function-reference-getatt.html) function returns the value of an attribute of this type. "
                        + "These are the attributes." + attributes;
    }
}

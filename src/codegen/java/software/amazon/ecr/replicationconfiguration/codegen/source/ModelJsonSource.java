package software.amazon.ecr.replicationconfiguration.codegen.source;

import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ObjectType;
import software.amazon.ecr.replicationconfiguration.codegen.schema.Property;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ProviderConfig;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ResourceSchema;

/**
 * The Java source of {@code ModelJson}, which reads and writes the models of a type in JSON. It calls the hand-written
 * {@code PlainJson} and {@code PlainJsonWriter} of its package.
 */
public final class ModelJsonSource {
    private static final String CLASS = """
        package ${package}.json;

        ${imports}

        /** Reads and writes models in JSON as the resource type schema spells it, and in no other spelling. */
        final class ModelJson {
            private ModelJson() {}
        ${methods}
        }
        """;
    private static final String METHODS = """

            static ${class} read${class}(PlainJson json) throws PlainJson.IrregularException {
                ${class} value = new ${class}(
                    ${reads});
                json.end();
                return value;
            }

            static void write(${class} value, PlainJsonWriter json) {
                ${writes}
            }
        """;

    private final ProviderConfig config;
    private final ResourceSchema schema;

    public ModelJsonSource(ProviderConfig config, ResourceSchema schema) {
        this.config = config;
        this.schema = schema;
    }

    public String render() {
        return CLASS.replace("${imports}", imports())
                .replace("${package}", config.packageName())
                .replace(
                        "${methods}",
                        schema.objectTypes().stream()
                                .map(ModelJsonSource::methods)
                                .collect(Collectors.joining())
                                .stripTrailing());
    }

    private String imports() {
        return schema.objectTypes().stream()
                .map(type -> "import ${package}." + type.name() + ";")
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String methods(ObjectType type) {
        return METHODS.replace("${class}", type.name())
                .replace(
                        "${reads}",
                        type.properties().stream()
                                .map(ModelJsonSource::read)
                                .collect(Collectors.joining(",\n            ")))
                .replace(
                        "${writes}",
                        type.properties().stream()
                                .map(ModelJsonSource::write)
                                .collect(Collectors.joining("\n        ")));
    }

    private static String read(Property property) {
        String name = "\"" + property.name() + "\"";
        return property.isObject()
                ? "json." + (property.isList() ? "objects" : "object") + "(" + name + ", ModelJson::read"
                        + property.typeName() + ")"
                : "json." + reader(property.typeName()) + (property.isList() ? "s(" : "(") + name + ")";
    }

    private static String reader(String scalar) {
        return switch (scalar) {
            case "Boolean" -> "bool";
            case "Double" -> "number";
            case "Integer" -> "integer";
            default -> "string";
        };
    }

    private static String write(Property property) {
        String method = (property.isObject() ? "object" : "scalar") + (property.isList() ? "s" : "");
        return "json." + method + "(\"" + property.name() + "\", value.get" + property.name() + "()"
                + (property.isObject() ? ", ModelJson::write" : "") + ");";
    }
}

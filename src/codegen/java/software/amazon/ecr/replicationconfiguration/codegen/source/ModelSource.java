package software.amazon.ecr.replicationconfiguration.codegen.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ObjectType;
import software.amazon.ecr.replicationconfiguration.codegen.schema.Property;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ProviderConfig;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ResourceSchema;

/** The Java source of an object type's class: fields, Lombok annotations and, on the resource, its identifier. */
public final class ModelSource {
    private static final String CLASS = """
        package ${package};

        ${imports}

        @Data
        @Builder${toBuilder}
        @AllArgsConstructor
        @NoArgsConstructor
        @JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, \
        setterVisibility = Visibility.NONE)
        public class ${class} {
        ${members}
        }
        """;
    private static final String FIELD = """
            @JsonProperty("${property}")
            private ${type} ${field};
        """;
    private static final String IDENTIFIER_KEY = """
            @JsonIgnore
            public static final String ${constant} = "/properties/${property}";
        """;
    private static final String TYPE_NAME = """
            @JsonIgnore
            public static final String TYPE_NAME = "${typeName}";
        """;
    private static final String IDENTIFIERS = """
            /** The primary identifier, or null as long as a part of it is missing. */
            @JsonIgnore
            public JSONObject getPrimaryIdentifier() {
                final JSONObject identifier = new JSONObject();
        ${parts}
                return identifier.length() == ${count} ? identifier : null;
            }

            /** Null: the type has no additional identifiers. */
            @JsonIgnore
            public List<JSONObject> getAdditionalIdentifiers() {
                return null;
            }
        """;

    private final ProviderConfig config;
    private final ResourceSchema schema;
    private final ObjectType type;

    public ModelSource(ProviderConfig config, ResourceSchema schema, ObjectType type) {
        this.config = config;
        this.schema = schema;
        this.type = type;
    }

    public String render() {
        return CLASS.replace("${package}", config.packageName())
                .replace("${imports}", String.join("\n", imports()))
                .replace("${toBuilder}", isResource() ? "(toBuilder = true)" : "")
                .replace("${class}", type.name())
                .replace("${members}", String.join("\n", members()).stripTrailing());
    }

    private boolean isResource() {
        return type.name().equals(ResourceSchema.RESOURCE_MODEL);
    }

    private List<String> imports() {
        List<String> imports = new ArrayList<>();
        imports.add("import com.fasterxml.jackson.annotation.JsonAutoDetect;");
        imports.add("import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;");
        if (isResource()) {
            imports.add("import com.fasterxml.jackson.annotation.JsonIgnore;");
        }
        imports.add("import com.fasterxml.jackson.annotation.JsonProperty;");
        if (isResource() || type.properties().stream().anyMatch(Property::isList)) {
            imports.add("import java.util.List;");
        }
        imports.add("import lombok.AllArgsConstructor;");
        imports.add("import lombok.Builder;");
        imports.add("import lombok.Data;");
        imports.add("import lombok.NoArgsConstructor;");
        if (isResource()) {
            imports.add("import org.json.JSONObject;");
        }
        return imports;
    }

    private List<String> members() {
        List<String> members = new ArrayList<>();
        if (isResource()) {
            members.add(TYPE_NAME.replace("${typeName}", config.typeName()));
            for (String identifier : schema.primaryIdentifier()) {
                members.add(IDENTIFIER_KEY
                        .replace("${constant}", identifierKey(identifier))
                        .replace("${property}", identifier));
            }
        }
        for (Property property : type.properties()) {
            members.add(FIELD.replace("${property}", property.name())
                    .replace("${type}", property.javaType())
                    .replace("${field}", property.fieldName()));
        }
        if (isResource()) {
            members.add(IDENTIFIERS
                    .replace("${parts}", identifierParts())
                    .replace(
                            "${count}",
                            String.valueOf(schema.primaryIdentifier().size())));
        }
        return members;
    }

    private String identifierParts() {
        List<String> parts = new ArrayList<>();
        for (String identifier : schema.primaryIdentifier()) {
            // JSONObject leaves a key out when its value is null.
            parts.add("        identifier.put(" + identifierKey(identifier) + ", get" + identifier + "());");
        }
        return String.join("\n", parts);
    }

    private static String identifierKey(String property) {
        return "IDENTIFIER_KEY_" + property.toUpperCase(Locale.ROOT);
    }
}

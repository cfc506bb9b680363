package software.amazon.ecr.replicationconfiguration.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A resource type schema, as far as the generator needs it.
 *
 * @param typeName the type, for example {@code AWS::ECR::ReplicationConfiguration}
 * @param objectTypes the resource first, then its definitions in the schema's order
 * @param primaryIdentifier the names of the properties that identify the resource
 * @param readOnlyProperties the names of the properties that only reads return
 * @param permissions the IAM actions of all handlers together, sorted
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html">Resource
 *      type definition schema</a>
 */
record ResourceSchema(String typeName, List<ObjectType> objectTypes, List<String> primaryIdentifier,
                      List<String> readOnlyProperties, Set<String> permissions) {
    static final String RESOURCE_MODEL = "ResourceModel";

    private static final String PROPERTIES = "/properties/";
    private static final Set<String> ROOT_KEYWORDS = Set.of("typeName", "description", "sourceUrl", "documentationUrl",
        "definitions", "properties", "required", "readOnlyProperties", "primaryIdentifier", "propertyTransform",
        "tagging", "handlers", "additionalProperties");
    private static final Set<String> DEFINITION_KEYWORDS =
        Set.of("description", "type", "properties", "required", "oneOf", "additionalProperties");

    static ResourceSchema read(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        Keywords.only(ROOT_KEYWORDS, root, "");
        List<ObjectType> objectTypes = new ArrayList<>();
        objectTypes.add(ObjectType.read(RESOURCE_MODEL, root, ""));
        root.path("definitions").fields().forEachRemaining(definition -> {
            String pointer = "/definitions/" + definition.getKey();
            Keywords.only(DEFINITION_KEYWORDS, definition.getValue(), pointer);
            objectTypes.add(ObjectType.read(definition.getKey(), definition.getValue(), pointer));
        });
        Set<String> permissions = new TreeSet<>();
        root.path("handlers").forEach(handler -> handler.path("permissions").forEach(
            permission -> permissions.add(permission.asText())));
        return new ResourceSchema(root.path("typeName").asText(), List.copyOf(objectTypes),
            topLevelNames(root, "primaryIdentifier"), topLevelNames(root, "readOnlyProperties"), permissions);
    }

    private static List<String> topLevelNames(JsonNode root, String keyword) {
        List<String> names = new ArrayList<>();
        for (JsonNode pointer : root.path(keyword)) {
            String name = pointer.asText().replaceFirst("^" + PROPERTIES, "");
            if (name.contains("/")) {
                throw new SchemaException("/" + keyword, "only top-level properties are known here, not " + pointer);
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}

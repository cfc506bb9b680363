package software.amazon.ecr.replicationconfiguration.codegen.schema;

import com.fasterxml.jackson.databind.DeserializationFeature;
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
 * @param createOnlyProperties the names of the properties of which a new value makes a new resource
 * @param permissions the IAM actions of all handlers together, sorted
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html">Resource
 *      type definition schema</a>
 */
public record ResourceSchema(
        String typeName,
        List<ObjectType> objectTypes,
        List<String> primaryIdentifier,
        List<String> readOnlyProperties,
        List<String> createOnlyProperties,
        Set<String> permissions) {
    public static final String RESOURCE_MODEL = "ResourceModel";

    private static final String PROPERTIES = "/properties/";
    private static final Set<String> ROOT_KEYWORDS = Set.of(
            "typeName",
            "description",
            "sourceUrl",
            "documentationUrl",
            "definitions",
            "properties",
            "required",
            "readOnlyProperties",
            "createOnlyProperties",
            "primaryIdentifier",
            "propertyTransform",
            "tagging",
            "handlers",
            "additionalProperties");
    private static final Set<String> DEFINITION_KEYWORDS =
            Set.of("description", "type", "properties", "required", "oneOf", "additionalProperties");
    private static final Set<String> HANDLERS = new TreeSet<>(Set.of("create", "read", "update", "delete", "list"));
    /** What the generated sources call their other classes, and those that they refer to by a simple name. */
    private static final Set<String> JAVA_NAMES = Set.of(
            "BaseConfiguration",
            "BaseHandler",
            "Boolean",
            "Double",
            "HandlerWrapper",
            "HandlerWrapperExecutable",
            "Integer",
            "List",
            "ListCopies",
            "Map",
            "ModelCopies",
            "ModelJson",
            "NullsFirst",
            "PlainJson",
            "PlainJsonWriter",
            "String",
            "TypeConfigurationModel");

    public static ResourceSchema read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        return of(json.readTree(file.toFile()));
    }

    /** @throws SchemaException if the schema uses a construct that the generator does not know */
    static ResourceSchema of(JsonNode root) {
        Keywords.only(ROOT_KEYWORDS, root, "");
        if (root.path("tagging").path("taggable").asBoolean(true)) {
            throw new SchemaException("/tagging/taggable", "must be false: the generator does not know tags");
        }
        Set<String> definitions = new TreeSet<>();
        root.path("definitions").fieldNames().forEachRemaining(definitions::add);
        List<ObjectType> objectTypes = new ArrayList<>();
        objectTypes.add(ObjectType.read(RESOURCE_MODEL, root, definitions, ""));
        for (var definition : root.path("definitions").properties()) {
            objectTypes.add(definition(definition.getKey(), definition.getValue(), definitions));
        }
        return new ResourceSchema(
                root.path("typeName").asText(),
                List.copyOf(objectTypes),
                topLevelNames(root, "primaryIdentifier"),
                topLevelNames(root, "readOnlyProperties"),
                topLevelNames(root, "createOnlyProperties"),
                permissions(root.path("handlers")));
    }

    private static ObjectType definition(String name, JsonNode node, Set<String> definitions) {
        String pointer = "/definitions/" + name;
        if (!name.matches("[A-Z][A-Za-z0-9]*") || JAVA_NAMES.contains(name) || name.equals(RESOURCE_MODEL)) {
            throw new SchemaException(
                    pointer,
                    "a definition's name begins with a capital, has letters and digits "
                            + "only, and is not that of another class that the generated sources use");
        }
        if (!node.path("type").asText().equals("object")) {
            throw new SchemaException(pointer + "/type", "a definition must be an object");
        }
        Keywords.only(DEFINITION_KEYWORDS, node, pointer);
        return ObjectType.read(name, node, definitions, pointer);
    }

    private static Set<String> permissions(JsonNode handlers) {
        Set<String> names = new TreeSet<>();
        handlers.fieldNames().forEachRemaining(names::add);
        if (!names.equals(HANDLERS)) {
            throw new SchemaException(
                    "/handlers", "must be those that the wrapper calls, " + HANDLERS + ", not " + names);
        }
        Set<String> permissions = new TreeSet<>();
        for (var handler : handlers.properties()) {
            Keywords.only(Set.of("permissions"), handler.getValue(), "/handlers/" + handler.getKey());
            handler.getValue().path("permissions").forEach(permission -> permissions.add(permission.asText()));
        }
        return permissions;
    }

    /** The same schema under another name. */
    public ResourceSchema withTypeName(String name) {
        return new ResourceSchema(
                name, objectTypes, primaryIdentifier, readOnlyProperties, createOnlyProperties, permissions);
    }

    private static List<String> topLevelNames(JsonNode root, String keyword) {
        List<String> names = new ArrayList<>();
        for (JsonNode pointer : root.path(keyword)) {
            String name = pointer.asText().replaceFirst("^" + PROPERTIES, "");
            if (!pointer.asText().startsWith(PROPERTIES)
                    || !root.path("properties").has(name)) {
                throw new SchemaException(
                        "/" + keyword + "/" + names.size(),
                        pointer + " is not " + PROPERTIES + "<name> of a property of the resource");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}

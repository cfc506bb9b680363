package software.amazon.ecr.replicationconfiguration.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cloudformation.resource.ResourceTypeSchema;
import software.amazon.cloudformation.resource.exceptions.ValidationException;

/** The resource type schema as a document; what it accepts and refuses is in {@link ModelValidatorTest}. */
class SchemaTest {
    private static final String DESCRIBE = "ecr:DescribeRegistry";
    private static final String PUT = "ecr:PutReplicationConfiguration";
    /** The first replication configuration of an account creates Amazon ECR's service-linked role. */
    private static final String CREATE_ROLE = "iam:CreateServiceLinkedRole";

    private final JsonNode schema;

    SchemaTest() throws IOException {
        schema = new ObjectMapper().readTree(new File("aws-ecr-replicationconfiguration.json"));
    }

    @Test
    void isValidAgainstTheMetaSchemaOfTheKit() {
        ResourceTypeSchema type = ResourceTypeSchema.load(new JSONObject(schema.toString()));

        assertThat(type.getTypeName()).isEqualTo("AWS::ECR::ReplicationConfiguration");
        assertThat(type.getPrimaryIdentifierAsStrings()).containsExactly("/properties/RegistryId");
        assertThat(type.getReadOnlyPropertiesAsStrings()).containsExactly("/properties/RegistryId");
        assertThat(type.getTagging().isTaggable()).isFalse();
        assertThat(type.getUnprocessedProperties()).containsOnlyKeys("definitions");
    }

    @Test
    void wouldFailTheMetaSchemaWithAnUnknownKeyword() {
        JSONObject broken = new JSONObject(schema.toString()).put("colour", "red");

        assertThatThrownBy(() -> ResourceTypeSchema.load(broken)).isInstanceOf(ValidationException.class);
    }

    @Test
    void permitsNoAdditionalPropertiesAnywhere() {
        assertThat(objects())
                .allSatisfy((pointer, object) -> assertThat(
                                object.path("additionalProperties").asBoolean(true))
                        .as(pointer)
                        .isFalse());
    }

    @Test
    void describesEveryDefinitionAndEveryProperty() {
        assertThat(objects())
                .allSatisfy((pointer, object) -> assertThat(
                                object.path("description").asText())
                        .as(pointer)
                        .endsWith("."));
        assertThat(properties())
                .allSatisfy((pointer, property) -> assertThat(
                                property.path("description").asText())
                        .as(pointer)
                        .endsWith("."));
    }

    @Test
    void givesNoMeaningToTheOrderOfAnyList() {
        assertThat(schema.findParents("items"))
                .hasSize(3)
                .allSatisfy(list ->
                        assertThat(list.path("insertionOrder").asBoolean(true)).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "ReplicationConfiguration/properties/Rules/minItems, 1",
        "ReplicationConfiguration/properties/Rules/maxItems, 25",
        "ReplicationRule/properties/Destinations/minItems, 1",
        "ReplicationRule/properties/Destinations/maxItems, 100",
        "ReplicationRule/properties/RepositoryFilters/minItems, 1",
        "ReplicationRule/properties/RepositoryFilters/maxItems, 100",
        "RepositoryFilter/properties/Filter/minLength, 2",
        "RepositoryFilter/properties/Filter/maxLength, 257"
    })
    void takesTheMostPermissiveBoundThatIsKnown(String pointer, int bound) {
        assertThat(schema.at("/definitions/" + pointer).asInt()).isEqualTo(bound);
    }

    @Test
    void asksForThePermissionsThatItsHandlersNeedAndNoOthers() {
        assertThat(permissions("create")).containsExactly(DESCRIBE, PUT, CREATE_ROLE);
        assertThat(permissions("read")).containsExactly(DESCRIBE);
        assertThat(permissions("update")).containsExactly(DESCRIBE, PUT, CREATE_ROLE);
        assertThat(permissions("delete")).containsExactly(DESCRIBE, PUT, CREATE_ROLE);
        assertThat(permissions("list")).containsExactly(DESCRIBE);
    }

    private List<String> permissions(String handler) {
        List<String> permissions = new ArrayList<>();
        schema.at("/handlers/" + handler + "/permissions").forEach(permission -> permissions.add(permission.asText()));
        return permissions;
    }

    private Map<String, JsonNode> objects() {
        Map<String, JsonNode> objects = new TreeMap<>(Map.of("", schema));
        schema.path("definitions")
                .fields()
                .forEachRemaining(
                        definition -> objects.put("/definitions/" + definition.getKey(), definition.getValue()));
        return objects;
    }

    private Map<String, JsonNode> properties() {
        Map<String, JsonNode> properties = new TreeMap<>();
        objects()
                .forEach((pointer, object) -> object.path("properties")
                        .fields()
                        .forEachRemaining(property ->
                                properties.put(pointer + "/properties/" + property.getKey(), property.getValue())));
        return properties;
    }
}

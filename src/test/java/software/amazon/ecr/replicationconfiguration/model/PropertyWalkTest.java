package software.amazon.ecr.replicationconfiguration.model;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.identifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.ecr.replicationconfiguration.CreateHandler;
import software.amazon.ecr.replicationconfiguration.ReadHandler;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.contract.ProviderClient;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.json.ModelSerializer;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.ecr.RuleReader;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;
import software.amazon.ecr.replicationconfiguration.testing.FilledModel;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.JsonRegistry;
import software.amazon.ecr.replicationconfiguration.testing.TransformedModel;

/**
 * Whoever adds a property to the schema learns here which places forget it. The models have every property that the
 * schema has, each with a value of its own.
 */
class PropertyWalkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<ResourceModel> MODEL = new TypeReference<>() {};

    private final FilledModel filled = new FilledModel();

    static Stream<String> rulePointers() {
        return new FilledModel().rulePointers();
    }

    @Test
    void everyPropertySurvivesTheCanonicalForm() throws JsonProcessingException {
        assertThat(json(Canonicaliser.canonicalise(model(filled.canonical()), REGISTRY_ID)))
                .isEqualTo(filled.canonical());
    }

    @Test
    void everyPropertyOfADestinationSurvivesTheShorthand() throws JsonProcessingException {
        assertThat(json(Canonicaliser.canonicalise(model(filled.shorthand()), REGISTRY_ID)))
                .isEqualTo(filled.canonical());
    }

    @Test
    void everyPropertySurvivesTheWayToAmazonEcrAndBack() throws JsonProcessingException {
        try (EcrClients clients = EcrClients.through(new JsonRegistry("{\"rules\":[]}"))) {
            new HandlerCalls(new CreateHandler(clients)).start(model(filled.canonical()));
            ResourceModel read = new HandlerCalls(new ReadHandler(clients))
                    .start(identifier(REGISTRY_ID))
                    .getResourceModel();

            assertThat(json(read)).isEqualTo(filled.canonical());
        }
    }

    @Test
    void everyPropertyIsKeptByTheEmbeddedRegistryAndSeenByThePage() throws JsonProcessingException {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT);
                EcrClients clients = EcrClients.at(registry.endpoint())) {
            ProviderClient provider =
                    new ProviderClient(ProvidedType.provider(clients, line -> {}), REGISTRY_ID, "us-east-1");
            ObjectNode desired = filled.canonical();
            desired.remove("RegistryId");
            provider.run("CREATE", desired);

            assertThat(provider.run("READ", JSON.createObjectNode().put("RegistryId", REGISTRY_ID))
                            .get("resourceModel"))
                    .isEqualTo(filled.canonical());
            assertThat(RuleReader.of(registry.rules(REGISTRY_ID, "us-east-1"))).isEqualTo(rules(filled.canonical()));
        }
    }

    @Test
    void everyPropertyIsReadAndWrittenAsJson() throws IOException {
        ModelSerializer serializer = new ModelSerializer();
        ResourceModel model = serializer.deserializeStrict(filled.canonical().toString(), MODEL);

        assertThat(model).isEqualTo(model(filled.canonical()));
        assertThat(JSON.readTree(serializer.serialize(model))).isEqualTo(filled.canonical());
    }

    @Test
    void everyPropertySurvivesDriftDetection() throws IOException {
        assertThat(TransformedModel.of(filled.canonical())).isEqualTo(filled.canonical());
        assertThat(TransformedModel.of(filled.shorthand())).isEqualTo(filled.canonical());
    }

    @ParameterizedTest
    @MethodSource("rulePointers")
    void everyPropertyCountsInWhatARuleMeans(String pointer) throws JsonProcessingException {
        assertThat(Canonicaliser.sameMeaning(rules(filled.canonical()), rules(filled.without(pointer))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("rulePointers")
    void everyPropertyIsShownInTheTextOfARule(String pointer) throws JsonProcessingException {
        assertThat(RuleText.of(rules(filled.canonical()))).isNotEqualTo(RuleText.of(rules(filled.without(pointer))));
    }

    private static ResourceModel model(JsonNode json) throws JsonProcessingException {
        return JSON.treeToValue(json, ResourceModel.class);
    }

    private static List<ReplicationRule> rules(ObjectNode model) throws JsonProcessingException {
        return model(model).getReplicationConfiguration().getRules();
    }

    private static JsonNode json(ResourceModel model) throws JsonProcessingException {
        return JSON.readTree(new ModelSerializer().serialize(model));
    }
}

package software.amazon.ecr.replicationconfiguration.model;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.OTHER_REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGION;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.identifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.json.JSONObject;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.Configuration;
import software.amazon.ecr.replicationconfiguration.CreateHandler;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReadHandler;
import software.amazon.ecr.replicationconfiguration.ReplicationConfiguration;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.contract.ProviderClient;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.Quotas;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.JsonRegistry;
import software.amazon.ecr.replicationconfiguration.testing.Meaning;
import software.amazon.ecr.replicationconfiguration.testing.ModelArbitraries;
import software.amazon.ecr.replicationconfiguration.validation.ModelValidator;

/** What holds for every valid model. */
class ModelPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JSONObject SCHEMA = new Configuration().resourceSchemaJSONObject();
    private static final ModelValidator VALIDATOR = new ModelValidator();
    /** As many as a model can name. */
    private static final Quotas QUOTAS =
            new Quotas(ModelArbitraries.MOST_RULES, ModelArbitraries.MOST_RULES * ModelArbitraries.MOST_DESTINATIONS);

    private static EmbeddedRegistry registry;
    private static ProviderClient client;

    @BeforeContainer
    static void startRegistry() {
        registry = EmbeddedRegistry.start(
                RegistryConfiguration.DEFAULT.withAccountId(REGISTRY_ID).withQuotas(QUOTAS));
        client = new ProviderClient(
                ProvidedType.provider(EcrClients.at(registry.endpoint()), line -> {}), REGISTRY_ID, REGION);
    }

    @AfterContainer
    static void stopRegistry() {
        registry.close();
    }

    @Provide
    Arbitrary<ResourceModel> models() {
        return ModelArbitraries.models();
    }

    @Provide
    Arbitrary<ResourceModel> smallModels() {
        return ModelArbitraries.smallModels();
    }

    @Property(tries = 300, seed = "4001")
    void isValidInEverySpellingAndInCanonicalForm(@ForAll("models") ResourceModel model)
            throws JsonProcessingException {
        VALIDATOR.validateObject(json(model), SCHEMA);
        VALIDATOR.validateObject(json(canonical(model)), SCHEMA);
    }

    @Property(tries = 300, seed = "4002")
    void keepsItsMeaningAndItsOrderInCanonicalForm(@ForAll("models") ResourceModel model) {
        assertThat(Meaning.inOrder(canonical(model))).isEqualTo(Meaning.inOrder(model));
    }

    @Property(tries = 300, seed = "4003")
    void hasNoShorthandInCanonicalForm(@ForAll("models") ResourceModel model) {
        ResourceModel canonical = canonical(model);

        assertThat(canonical.getRegistryId()).isEqualTo(REGISTRY_ID);
        assertThat(canonical.getReplicationConfiguration().getRules()).allSatisfy(rule -> {
            assertThat(rule.getDestination()).isNull();
            assertThat(rule.getDestinations())
                    .extracting(ReplicationDestination::getRegistryId)
                    .doesNotContainNull();
            assertThat(rule.getRepositoryFilters() == null ? List.<RepositoryFilter>of() : rule.getRepositoryFilters())
                    .allMatch(filter -> filter.getFilterType().equals("PREFIX_MATCH")
                            && !filter.getFilter().contains("*"));
        });
    }

    @Property(tries = 300, seed = "4004")
    void isItsOwnCanonicalFormOnceItIsCanonical(@ForAll("models") ResourceModel model) {
        assertThat(canonical(canonical(model))).isEqualTo(canonical(model));
    }

    @Property(tries = 300, seed = "4005")
    void comesBackFromAmazonEcrAsItWent(@ForAll("models") ResourceModel model) {
        try (EcrClients clients = EcrClients.through(new JsonRegistry("{\"rules\":[]}"))) {
            new HandlerCalls(new CreateHandler(clients)).start(model);

            assertThat(new HandlerCalls(new ReadHandler(clients))
                            .start(identifier(REGISTRY_ID))
                            .getResourceModel())
                    .isEqualTo(canonical(model));
        }
    }

    @Property(tries = 300, seed = "4006")
    void meansTheSameInAnyOrderAndWhenRulesAreRepeated(@ForAll("models") ResourceModel model, @ForAll Random random) {
        ResourceModel shuffled = shuffled(canonical(model), random);

        assertThat(Meaning.of(shuffled)).isEqualTo(Meaning.of(model));
        assertThat(sameMeaning(canonical(model), shuffled)).isTrue();
    }

    @Property(tries = 1000, seed = "4007")
    void meansSomethingElseAfterAChange(
            @ForAll("smallModels") ResourceModel model, @ForAll @IntRange(max = 6) int kind, @ForAll Random random) {
        ResourceModel changed = changed(canonical(model), kind, random);

        assertThat(sameMeaning(canonical(model), changed))
                .isEqualTo(Meaning.of(model).equals(Meaning.of(changed)));
        assertThat(kind == 0 || !sameMeaning(canonical(model), changed)).isTrue();
    }

    @Property(tries = 300, seed = "4008")
    void meansTheSameAsAnotherExactlyIfTheOracleSaysSo(
            @ForAll("smallModels") ResourceModel some, @ForAll("smallModels") ResourceModel other) {
        assertThat(sameMeaning(canonical(some), canonical(other)))
                .isEqualTo(Meaning.of(some).equals(Meaning.of(other)));
    }

    @Property(tries = 150, seed = "4009")
    void isReadAsItWasCreated(@ForAll("models") ResourceModel model) throws JsonProcessingException {
        createsAndReads(model);
    }

    @Example
    void isReadAsItWasCreatedAtTheBounds() throws JsonProcessingException {
        ResourceModel largest = ModelArbitraries.largestModel();

        isValidInEverySpellingAndInCanonicalForm(largest);
        createsAndReads(largest);
    }

    private static void createsAndReads(ResourceModel model) throws JsonProcessingException {
        registry.replaceRules(REGISTRY_ID, REGION, List.of());
        ObjectNode created = client.run("CREATE", JSON.valueToTree(model));
        ObjectNode read = client.run("READ", JSON.createObjectNode().put("RegistryId", REGISTRY_ID));

        assertThat(created.path("status").asText())
                .as(created.path("message").asText())
                .isEqualTo("SUCCESS");
        assertThat(read.get("resourceModel")).isEqualTo(created.get("resourceModel"));
        assertThat(Meaning.inOrder(JSON.treeToValue(read.get("resourceModel"), ResourceModel.class)))
                .isEqualTo(Meaning.inOrder(model));
    }

    private static ResourceModel canonical(ResourceModel model) {
        return Canonicaliser.canonicalise(model, REGISTRY_ID);
    }

    private static boolean sameMeaning(ResourceModel some, ResourceModel other) {
        return Canonicaliser.sameMeaning(
                some.getReplicationConfiguration().getRules(),
                other.getReplicationConfiguration().getRules());
    }

    private static JSONObject json(ResourceModel model) throws JsonProcessingException {
        return new JSONObject(new Serializer().serialize(model));
    }

    private static ResourceModel shuffled(ResourceModel canonical, Random random) {
        List<ReplicationRule> rules = new ArrayList<>();
        for (ReplicationRule rule : canonical.getReplicationConfiguration().getRules()) {
            rules.add(ReplicationRule.builder()
                    .repositoryFilters(
                            rule.getRepositoryFilters() == null ? null : shuffled(rule.getRepositoryFilters(), random))
                    .destinations(shuffled(rule.getDestinations(), random))
                    .deleteReplication(rule.getDeleteReplication())
                    .build());
        }
        return new ResourceModel(new ReplicationConfiguration(shuffled(rules, random)), REGISTRY_ID);
    }

    /** The items in another order, one of them twice. */
    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> shuffled = new ArrayList<>(items);
        shuffled.add(items.get(random.nextInt(items.size())));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The model with a rule less, which another rule may repeat, or with a rule that no generated model has. */
    private static ResourceModel changed(ResourceModel canonical, int kind, Random random) {
        List<ReplicationRule> rules =
                new ArrayList<>(canonical.getReplicationConfiguration().getRules());
        ReplicationRule rule = rules.remove(random.nextInt(rules.size()));
        List<ReplicationDestination> destinations = new ArrayList<>(rule.getDestinations());
        List<RepositoryFilter> filters =
                new ArrayList<>(rule.getRepositoryFilters() == null ? List.of() : rule.getRepositoryFilters());
        DeleteReplication deleteReplication = rule.getDeleteReplication();
        switch (kind) {
            case 1 -> destinations.add(new ReplicationDestination("added-region", REGISTRY_ID));
            case 2 -> destinations.set(0, new ReplicationDestination("other-region", OTHER_REGISTRY_ID));
            case 3 ->
                destinations.set(
                        0, new ReplicationDestination(destinations.get(0).getRegion(), "999988887777"));
            case 4 -> filters.add(new RepositoryFilter("added/", "PREFIX_MATCH"));
            case 6 -> deleteReplication = deleteReplication == null ? new DeleteReplication(true) : null;
            case 5 -> filters = List.of(new RepositoryFilter("other/", "PREFIX_MATCH"));
            default -> {
                return new ResourceModel(new ReplicationConfiguration(rules), REGISTRY_ID);
            }
        }
        rules.add(ReplicationRule.builder()
                .repositoryFilters(filters.isEmpty() ? null : filters)
                .destinations(destinations)
                .deleteReplication(deleteReplication)
                .build());
        return new ResourceModel(new ReplicationConfiguration(rules), REGISTRY_ID);
    }
}

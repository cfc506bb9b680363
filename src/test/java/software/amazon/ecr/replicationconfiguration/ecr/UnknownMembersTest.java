package software.amazon.ecr.replicationconfiguration.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.ProgressEventAssert.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.identifier;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleFor;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecr.model.ReplicationConfiguration;
import software.amazon.awssdk.services.ecr.model.ReplicationDestination;
import software.amazon.awssdk.services.ecr.model.ReplicationRule;
import software.amazon.awssdk.services.ecr.model.RepositoryFilter;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.CreateHandler;
import software.amazon.ecr.replicationconfiguration.DeleteHandler;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ListHandler;
import software.amazon.ecr.replicationconfiguration.ReadHandler;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.UpdateHandler;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.JsonRegistry;

/** What the handlers do with members that Amazon ECR has and the provider does not know. */
class UnknownMembersTest {
    private static final String DESTINATIONS =
            "\"destinations\":[{\"region\":\"eu-west-1\",\"registryId\":\"123456789012\"%s}]";
    private static final String FILTERS =
            "\"repositoryFilters\":[{\"filter\":\"prod/\",\"filterType\":\"PREFIX_MATCH\"%s}]";

    /** One configuration for each level, by the path of the member that nobody knows there. */
    static final Map<String, String> LEVELS = Map.of(
            "replicationConfiguration.mode", configuration("", "", "", "", ",\"mode\":{\"a\":1}"),
            "replicationConfiguration.rules[0].priority", configuration("", "", "", ",\"priority\":1", ""),
            "replicationConfiguration.rules[0].destinations[0].tier", configuration(",\"tier\":\"x\"", "", "", "", ""),
            "replicationConfiguration.rules[0].repositoryFilters[0].not",
                    configuration("", ",\"not\":true", "", "", ""),
            "replicationConfiguration.rules[0].deleteReplication.scope",
                    configuration("", "", ",\"scope\":[]", "", ""));

    static final Set<Map.Entry<String, String>> EACH_LEVEL = LEVELS.entrySet();

    private final JsonRegistry registry = new JsonRegistry("{\"rules\":[]}");
    private final EcrClients clients = EcrClients.through(registry);

    @AfterEach
    void close() {
        clients.close();
    }

    @ParameterizedTest
    @FieldSource("EACH_LEVEL")
    void areNoObstacleToAReadAList(Map.Entry<String, String> level) {
        registry.hold(level.getValue());

        assertThat(calls(new ReadHandler(clients)).start(identifier(REGISTRY_ID)))
                .succeeded(stored(), null);
        assertThat(calls(new ListHandler(clients)).start(null)).listed(stored());
    }

    @ParameterizedTest
    @FieldSource("EACH_LEVEL")
    void areNoObstacleToADelete(Map.Entry<String, String> level) {
        registry.hold(level.getValue());

        assertThat(calls(new DeleteHandler(clients))
                        .start(identifier(REGISTRY_ID))
                        .isSuccess())
                .isTrue();

        assertThat(registry.configuration().toString()).isEqualTo("{\"rules\":[]}");
    }

    @ParameterizedTest
    @FieldSource("EACH_LEVEL")
    void stopAnUpdateBeforeItWrites(Map.Entry<String, String> level) {
        registry.hold(level.getValue());
        String before = registry.configuration().toString();

        assertThat(calls(new UpdateHandler(clients)).start(model(ruleTo("us-east-1"))))
                .failed(
                        HandlerErrorCode.NotUpdatable,
                        "The registry '123456789012' has settings that this version of the provider does not know and "
                                + "would erase: " + level.getKey() + ". Nothing was changed. Remove them where they "
                                + "were set, or use a version of the provider that knows them.",
                        null);

        assertThat(registry.calls()).containsExactly("DescribeRegistry");
        assertThat(registry.configuration().toString()).isEqualTo(before);
    }

    @ParameterizedTest
    @FieldSource("EACH_LEVEL")
    void letAnUpdateToWhatIsThereSucceedWithoutAWrite(Map.Entry<String, String> level) {
        registry.hold(level.getValue());

        assertThat(calls(new UpdateHandler(clients)).start(stored())).succeeded(stored(), null);

        assertThat(registry.calls()).containsExactly("DescribeRegistry");
    }

    @Test
    void stopACreationThatWouldEraseThem() {
        registry.hold("{\"rules\":[],\"mode\":1}");

        assertThat(calls(new CreateHandler(clients)).start(stored()).getErrorCode())
                .isEqualTo(HandlerErrorCode.NotUpdatable);

        assertThat(registry.calls()).containsExactly("DescribeRegistry");
    }

    @Test
    void areAllNamed() {
        registry.hold("{\"rules\":[{\"a\":1,\"b\":2," + DESTINATIONS.formatted("") + "},{"
                + DESTINATIONS.formatted(",\"c\":3") + "}]}");

        assertThat(calls(new UpdateHandler(clients))
                        .start(model(ruleTo("us-east-1")))
                        .getMessage())
                .contains("erase: replicationConfiguration.rules[0].a, replicationConfiguration.rules[0].b, "
                        + "replicationConfiguration.rules[1].destinations[0].c. Nothing");
    }

    /** What the SDK learns to model is not carried before Translator does. */
    @ParameterizedTest
    @CsvSource({"replicationConfiguration", "rules", "destinations", "repositoryFilters"})
    void includeWhatTheSdkModelsAndTheTranslatorDoesNotCarry(String member) {
        SdkPojo modelled = Map.<String, SdkPojo>of(
                        "replicationConfiguration",
                                ReplicationConfiguration.builder().build(),
                        "rules", ReplicationRule.builder().build(),
                        "destinations", ReplicationDestination.builder().build(),
                        "repositoryFilters", RepositoryFilter.builder().build())
                .get(member);

        assertThat(Translator.MEMBERS.get(member))
                .as("The SDK models a member that Translator must carry.")
                .containsAll(modelled.sdkFields().stream()
                        .map(SdkField::locationName)
                        .toList());
    }

    private static HandlerCalls calls(
            software.amazon.ecr.replicationconfiguration.BaseHandler<
                            software.amazon.ecr.replicationconfiguration.CallbackContext>
                    handler) {
        return new HandlerCalls(handler);
    }

    private static ResourceModel stored() {
        var rule = ruleFor(List.of("prod/"), "eu-west-1");
        rule.setDeleteReplication(new DeleteReplication(true));
        return model(rule);
    }

    private static String configuration(
            String destination, String filter, String deleteReplication, String rule, String configuration) {
        return "{\"rules\":[{" + DESTINATIONS.formatted(destination) + "," + FILTERS.formatted(filter)
                + ",\"deleteReplication\":{\"enabled\":true" + deleteReplication + "}" + rule + "}]" + configuration
                + "}";
    }
}

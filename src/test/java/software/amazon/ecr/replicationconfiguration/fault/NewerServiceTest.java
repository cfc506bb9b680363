package software.amazon.ecr.replicationconfiguration.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.ecr.replicationconfiguration.contract.ProviderClient;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RawCalls;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;

/** An Amazon ECR that has members which the AWS SDK or the provider does not know, over HTTP. */
class NewerServiceTest {
    private static final String RULES = """
        {"ReplicationConfiguration": {"Rules": [
            {"Destination": {"Region": "eu-west-1"}},
            {"Destination": {"Region": "us-west-2"}, "RepositoryFilters": [{"Filter": "build/*", "FilterType": "PREFIX"}],
             "DeleteReplication": {"Enabled": %s}},
            {"Destination": {"Region": "us-east-1"}, "DeleteReplication": {"Enabled": false}}]}}""";
    private static final String STORED = """
        {"rules":[
            {"destinations":[{"region":"eu-west-1","registryId":"123456789012"}]},
            {"destinations":[{"region":"us-west-2","registryId":"123456789012"}],
             "repositoryFilters":[{"filter":"build/","filterType":"PREFIX_MATCH"}],
             "deleteReplication":{"enabled":true}},
            {"destinations":[{"region":"us-east-1","registryId":"123456789012"}]}]}""";
    private static final String WITH_PRIORITY = """
        {"rules":[{"priority":7,"destinations":[{"region":"eu-west-1","registryId":"123456789012"}]}]}""";
    private static final String SAME_RULE = """
        {"RegistryId": "123456789012",
         "ReplicationConfiguration": {"Rules": [{"Destination": {"Region": "eu-west-1"}}]}}""";
    private static final String OTHER_RULE = SAME_RULE.replace("eu-west-1", "us-west-2");
    private static final String IDENTIFIER = "{\"RegistryId\": \"123456789012\"}";

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT.withReadDelay(2));
    private final EcrClients clients = EcrClients.at(registry.endpoint());
    private final ProviderClient provider =
            new ProviderClient(ProvidedType.provider(clients, line -> {}), "123456789012", "us-east-2");
    private final RawCalls ecr = new RawCalls(registry.endpoint(), "123456789012", "us-east-2");

    @AfterEach
    void close() {
        clients.close();
        registry.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"true\""})
    void createsRulesOfWhichOneReplicatesDeletions(String enabled) {
        ObjectNode created = run("CREATE", RULES.formatted(enabled));

        assertThat(created.path("status").asText()).as(created.toString()).isEqualTo("SUCCESS");
        assertThat(new JSONObject(ecr.describe())
                        .getJSONObject("replicationConfiguration")
                        .similar(new JSONObject(STORED)))
                .as(ecr.describe())
                .isTrue();
        assertThat(run("READ", IDENTIFIER).get("resourceModel")).isEqualTo(created.get("resourceModel"));
        assertThat(run("LIST", "{}").at("/resourceModels/0")).isEqualTo(created.get("resourceModel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yes\"", "\"\"", "1", "0", "0.5", "null", "{}", "[true]"})
    void refusesWhatIsNeitherTrueNorFalseAndNamesTheProperty(String enabled) {
        ObjectNode event = run("CREATE", RULES.formatted(enabled));

        assertThat(event.path("errorCode").asText()).isEqualTo("InvalidRequest");
        assertThat(event.path("message").asText())
                .contains("#/ReplicationConfiguration/Rules/1/DeleteReplication", "Enabled", "`true` to replicate");
        assertThat(registry.calls()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLING", "SERVER_EXCEPTION", "RESET_BEFORE", "RESET_AFTER", "GATEWAY_TIMEOUT_AFTER"})
    void succeedsOnlyWhenAReadShowsTheDeletionsAlsoWhenTheAnswerToTheWriteIsLost(Fault fault) {
        registry.follow(FaultPlan.of(PlannedFault.next(1, "PutReplicationConfiguration", fault)));

        assertThat(run("CREATE", RULES.formatted(true)).path("status").asText()).isEqualTo("SUCCESS");

        assertThat(ecr.describe()).contains("\"deleteReplication\":{\"enabled\":true}");
    }

    @Test
    void switchesDeletionsOffOnlyWhenAskedTo() {
        run("CREATE", RULES.formatted(true));
        run("UPDATE", RULES.formatted(true).replace("us-east-1", "ap-south-1"));
        drain();
        assertThat(ecr.describe()).contains("ap-south-1", "\"deleteReplication\":{\"enabled\":true}");

        run("UPDATE", RULES.formatted(false));
        drain();
        assertThat(ecr.describe()).doesNotContain("deleteReplication");
    }

    @Test
    void seesDeletionsThatWereSwitchedOnElsewhereAndKeepsThemInAnUpdateThatChangesNothing() {
        ecr.put(STORED);
        drain();
        int before = registry.calls().size();

        JsonNode read = run("READ", IDENTIFIER).get("resourceModel");
        ObjectNode updated = run("UPDATE", read.toString());

        assertThat(read.at("/ReplicationConfiguration/Rules/1/DeleteReplication/Enabled")
                        .asBoolean())
                .isTrue();
        assertThat(updated.path("status").asText()).isEqualTo("SUCCESS");
        assertThat(registry.calls().subList(before, registry.calls().size()))
                .extracting("operation")
                .containsExactly("DescribeRegistry", "DescribeRegistry");
    }

    @Test
    void refusesAnUpdateThatWouldEraseWhatItDoesNotKnowAndLetsTheRollbackSucceed() {
        registry.follow(FaultPlan.NONE.keepingUnknownMembers());
        ecr.put(WITH_PRIORITY);
        drain();
        int before = registry.calls().size();

        ObjectNode refused = run("UPDATE", OTHER_RULE);
        ObjectNode rollback = run("UPDATE", SAME_RULE);

        assertThat(refused.path("errorCode").asText()).isEqualTo("NotUpdatable");
        assertThat(refused.path("message").asText()).contains("replicationConfiguration.rules[0].priority");
        assertThat(rollback.path("status").asText()).isEqualTo("SUCCESS");
        assertThat(registry.calls().subList(before, registry.calls().size()))
                .extracting("operation")
                .containsExactly("DescribeRegistry", "DescribeRegistry");
        assertThat(ecr.describe()).contains("\"priority\":7");
    }

    @Test
    void readsListsAndDeletesWhatItDoesNotKnow() {
        registry.follow(FaultPlan.NONE.keepingUnknownMembers());
        ecr.put(WITH_PRIORITY);
        drain();

        assertThat(run("READ", IDENTIFIER).path("status").asText()).isEqualTo("SUCCESS");
        assertThat(run("LIST", "{}").path("resourceModels")).hasSize(1);
        assertThat(run("DELETE", IDENTIFIER).path("status").asText()).isEqualTo("SUCCESS");
        assertThat(registry.rules("123456789012", "us-east-2")).isEmpty();
    }

    /** Lets the reads that lag behind a put pass. */
    private void drain() {
        ecr.describe();
        ecr.describe();
    }

    private ObjectNode run(String action, String model) {
        return provider.run(action, Scenario.json(model));
    }
}

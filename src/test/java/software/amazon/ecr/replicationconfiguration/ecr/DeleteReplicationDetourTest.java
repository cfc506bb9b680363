package software.amazon.ecr.replicationconfiguration.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.identifier;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleFor;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import java.util.List;
import org.json.JSONArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ecr.model.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.CreateHandler;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReadHandler;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.JsonRegistry;

/** The member goes through the real SDK, up to the HTTP client. */
class DeleteReplicationDetourTest {
    private final JsonRegistry registry = new JsonRegistry("{\"rules\":[]}");
    private final EcrClients clients = EcrClients.through(registry);

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void isNeededAsLongAsTheSdkDoesNotModelTheMember() {
        assertThat(ReplicationRule.builder().build().sdkFields())
                .extracting(SdkField::locationName)
                .as("The SDK models deleteReplication: carry it in Translator and delete the detour.")
                .doesNotContain(DeleteReplicationDetour.MEMBER);
    }

    @Test
    void putsTheMemberIntoTheRulesThatHaveItAndNoOthers() {
        create(model(ruleTo("eu-west-1"), deleting("us-east-1"), ruleTo("us-west-2")));

        assertThat(rules().getJSONObject(0).has("deleteReplication")).isFalse();
        assertThat(rules().query("/1/deleteReplication/enabled")).isEqualTo(true);
        assertThat(rules().getJSONObject(2).has("deleteReplication")).isFalse();
    }

    @Test
    void leavesTheOtherMembersOfThePutAsTheyAre() {
        software.amazon.ecr.replicationconfiguration.ReplicationRule rule = ruleFor(List.of("prod/"), "eu-west-1");
        rule.setDeleteReplication(new DeleteReplication(true));

        create(model(rule));

        assertThat(rules().similar(new JSONArray("""
                [{"destinations":[{"region":"eu-west-1","registryId":"123456789012"}],
                "repositoryFilters":[{"filter":"prod/","filterType":"PREFIX_MATCH"}],
                "deleteReplication":{"enabled":true}}]"""))).as(rules().toString()).isTrue();
    }

    @Test
    void readsTheMemberOfTheRuleThatHasIt() {
        create(model(ruleTo("eu-west-1"), deleting("us-east-1")));

        assertThat(read()).isEqualTo(model(ruleTo("eu-west-1"), deleting("us-east-1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"enabled\":false}", "null", "{}"})
    void readsAMemberThatIsNotEnabledAsNone(String member) {
        registry.hold("{\"rules\":[{\"destinations\":[{\"region\":\"eu-west-1\",\"registryId\":\"123456789012\"}],"
                + "\"deleteReplication\":" + member + "}]}");

        assertThat(read()).isEqualTo(model(ruleTo("eu-west-1")));
    }

    private void create(ResourceModel model) {
        assertThat(new HandlerCalls(new CreateHandler(clients)).start(model).isSuccess())
                .isTrue();
    }

    private ResourceModel read() {
        return new HandlerCalls(new ReadHandler(clients))
                .start(identifier(REGISTRY_ID))
                .getResourceModel();
    }

    private JSONArray rules() {
        return registry.configuration().getJSONArray("rules");
    }

    private static software.amazon.ecr.replicationconfiguration.ReplicationRule deleting(String region) {
        software.amazon.ecr.replicationconfiguration.ReplicationRule rule = ruleTo(region);
        rule.setDeleteReplication(new DeleteReplication(true));
        return rule;
    }
}

package software.amazon.ecr.replicationconfiguration.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.ecr.replicationconfiguration.ReplicationConfiguration;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

class QuotationMarksTest {
    private static final String ANSWER = """
            {"registryId": "123456789012", "replicationConfiguration": {"rules": [
              {"destinations": [{"region": "eu-west-1", "registryId": "123456789012"}],
               "repositoryFilters": [{"filter": "prod/", "filterType": "PREFIX_MATCH"}]},
              {"destinations": [{"region": "us-west-2", "registryId": "123456789012"}]}]}}""";

    private static final ResourceModel MODEL = new ResourceModel(
            new ReplicationConfiguration(List.of(
                    ReplicationRule.builder()
                            .destinations(List.of(new ReplicationDestination("eu-west-1", "123456789012")))
                            .repositoryFilters(List.of(new RepositoryFilter("prod/", "PREFIX_MATCH")))
                            .build(),
                    ReplicationRule.builder()
                            .destinations(List.of(new ReplicationDestination("us-west-2", "123456789012")))
                            .build())),
            "123456789012");

    @Test
    void showAnAnswerThatHasTheMembersOfTheModel() {
        assertThat(QuotationMarks.showOnly(MODEL, ANSWER)).isTrue();
    }

    @Test
    void showARegistryWithoutRules() {
        assertThat(QuotationMarks.showOnly(
                        new ResourceModel(new ReplicationConfiguration(List.of()), "123456789012"), """
                        {"registryId":"123456789012","replicationConfiguration":{"rules":[]}}"""))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"rules\"", "\"destinations\"", "\"region\"", "\"repositoryFilters\"", "\"filter\""})
    void leaveAnAnswerWithOneMoreMemberAtAnyLevelToTheParser(String before) {
        assertThat(QuotationMarks.showOnly(MODEL, ANSWER.replaceFirst(before, "\"priority\": 1, " + before)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0022", "\\\\", "\\/"})
    void leaveAnAnswerWithAnEscapeToTheParser(String escape) {
        assertThat(QuotationMarks.showOnly(MODEL, ANSWER.replace("prod/", escape)))
                .isFalse();
    }

    @Test
    void leaveAnAnswerThatLacksAMemberOfTheModelToTheParser() {
        assertThat(QuotationMarks.showOnly(MODEL, ANSWER.replace(", \"filterType\": \"PREFIX_MATCH\"", "")))
                .isFalse();
    }
}

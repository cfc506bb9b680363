package software.amazon.ecr.replicationconfiguration.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleFor;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryResponse;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationRequest;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

class TranslatorTest {
    private static final PutReplicationConfigurationRequest PUT = PutReplicationConfigurationRequest.builder()
            .replicationConfiguration(configuration -> configuration.rules(
                    rule -> rule.destinations(to -> to.region("eu-west-1").registryId(REGISTRY_ID)),
                    rule -> rule.destinations(
                                    to -> to.region("us-east-1").registryId(REGISTRY_ID),
                                    to -> to.region("us-east-2").registryId(REGISTRY_ID))
                            .repositoryFilters(
                                    filter -> filter.filter("prod/").filterType("PREFIX_MATCH"),
                                    filter -> filter.filter("team").filterType("PREFIX_MATCH"))))
            .build();

    private static final ResourceModel MODEL =
            model(ruleTo("eu-west-1"), ruleFor(List.of("prod/", "team"), "us-east-1", "us-east-2"));

    @Test
    void writesAModelAsAmazonEcrReadsIt() {
        assertThat(Translator.putRequest(MODEL)).isEqualTo(PUT);
    }

    @Test
    void writesNoRulesAsAnEmptyList() {
        PutReplicationConfigurationRequest request = Translator.putRequest(model());

        assertThat(request.replicationConfiguration().hasRules()).isTrue();
        assertThat(request.replicationConfiguration().rules()).isEmpty();
    }

    @Test
    void leavesOutFiltersThatTheRuleDoesNotHave() {
        PutReplicationConfigurationRequest request = Translator.putRequest(model(ruleTo("eu-west-1")));

        assertThat(request.replicationConfiguration().rules().get(0).hasRepositoryFilters())
                .isFalse();
    }

    @Test
    void readsWhatItWrote() {
        assertThat(Translator.toModel(DescribeRegistryResponse.builder()
                        .registryId(REGISTRY_ID)
                        .replicationConfiguration(PUT.replicationConfiguration())
                        .build()))
                .isEqualTo(MODEL);
    }

    @Test
    void readsAnEmptyListOfFiltersAsNone() {
        DescribeRegistryResponse response = DescribeRegistryResponse.builder()
                .registryId(REGISTRY_ID)
                .replicationConfiguration(configuration -> configuration.rules(
                        rule -> rule.destinations(to -> to.region("eu-west-1").registryId(REGISTRY_ID))
                                .repositoryFilters(List.of())))
                .build();

        assertThat(Translator.toModel(response)).isEqualTo(model(ruleTo("eu-west-1")));
    }

    @Test
    void readsAFilterTypeThatTheSdkDoesNotKnow() {
        DescribeRegistryResponse response = DescribeRegistryResponse.builder()
                .registryId(REGISTRY_ID)
                .replicationConfiguration(configuration -> configuration.rules(rule -> rule.destinations(
                                to -> to.region("eu-west-1").registryId(REGISTRY_ID))
                        .repositoryFilters(filter -> filter.filter("prod/").filterType("SUFFIX_MATCH"))))
                .build();

        assertThat(Translator.toModel(response)
                        .getReplicationConfiguration()
                        .getRules()
                        .get(0)
                        .getRepositoryFilters())
                .containsExactly(new RepositoryFilter("prod/", "SUFFIX_MATCH"));
    }

    @Test
    void refusesAnAnswerWithoutRegistryId() {
        DescribeRegistryResponse response = DescribeRegistryResponse.builder()
                .replicationConfiguration(PUT.replicationConfiguration())
                .build();

        assertThatThrownBy(() -> Translator.toModel(response))
                .isInstanceOf(SdkClientException.class)
                .hasMessage("The answer to DescribeRegistry is incomplete");
    }

    @Test
    void refusesAnAnswerWithoutConfiguration() {
        DescribeRegistryResponse response =
                DescribeRegistryResponse.builder().registryId(REGISTRY_ID).build();

        assertThatThrownBy(() -> Translator.toModel(response))
                .isInstanceOf(SdkClientException.class)
                .hasMessage("The answer to DescribeRegistry is incomplete");
    }
}

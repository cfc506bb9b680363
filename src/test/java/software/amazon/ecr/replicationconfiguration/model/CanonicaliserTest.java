package software.amazon.ecr.replicationconfiguration.model;

import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static software.amazon.ecr.replicationconfiguration.model.Canonicaliser.canonicalise;
import static software.amazon.ecr.replicationconfiguration.model.Canonicaliser.sameMeaning;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.OTHER_REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleFor;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.ReplicationConfiguration;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.failure.HandlerFailure;
import software.amazon.ecr.replicationconfiguration.testing.TestModels;

class CanonicaliserTest {
    @ParameterizedTest
    @CsvSource({"1, *", "257, ''"})
    void refusesAFilterThatAmazonEcrWouldRefuse(int length, String star) {
        String prefix = "a".repeat(length);
        ReplicationRule rule = ruleFor(List.of("ok", prefix + star), "eu-west-1");

        assertThatThrownBy(() -> canonicalise(model(ruleTo("eu-west-1"), rule), REGISTRY_ID))
                .isInstanceOfSatisfying(
                        HandlerFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(HandlerErrorCode.InvalidRequest))
                .hasMessage("#/ReplicationConfiguration/Rules/1/RepositoryFilters/1/Filter: the prefix '" + prefix
                        + "' has length " + length
                        + "; Amazon ECR takes 2 to 256 characters, a trailing '*' not counted. Give a "
                        + "prefix of that length, or leave RepositoryFilters out to replicate every repository.");
    }

    @ParameterizedTest
    @CsvSource({"2, ''", "2, *", "256, ''", "256, *"})
    void takesAFilterAtTheBounds(int length, String star) {
        String prefix = "a".repeat(length);

        assertThat(canonicalise(model(ruleFor(List.of(prefix + star), "eu-west-1")), REGISTRY_ID))
                .isEqualTo(model(ruleFor(List.of(prefix), "eu-west-1")));
    }

    @Test
    void turnsADestinationIntoDestinations() {
        ReplicationRule shorthand = ReplicationRule.builder()
                .destination(new ReplicationDestination("eu-west-1", REGISTRY_ID))
                .build();

        assertThat(canonicalise(model(shorthand), REGISTRY_ID)).isEqualTo(model(ruleTo("eu-west-1")));
    }

    @Test
    void givesADestinationWithoutRegistryIdTheSourceRegistry() {
        ReplicationRule shorthand = ReplicationRule.builder()
                .destinations(List.of(new ReplicationDestination("eu-west-1", null)))
                .build();

        assertThat(canonicalise(model(shorthand), REGISTRY_ID)).isEqualTo(model(ruleTo("eu-west-1")));
    }

    @Test
    void leavesTheRegistryIdOfAnotherAccount() {
        ReplicationRule crossAccount = ReplicationRule.builder()
                .destinations(List.of(new ReplicationDestination("eu-west-1", OTHER_REGISTRY_ID)))
                .build();

        assertThat(canonicalise(model(crossAccount), REGISTRY_ID)).isEqualTo(model(crossAccount));
    }

    @ParameterizedTest
    @CsvSource({
        "prod/*, PREFIX,       prod/",
        "prod/,  PREFIX,       prod/",
        "prod/*, PREFIX_MATCH, prod/",
        "prod/,  PREFIX_MATCH, prod/",
        "team*,  PREFIX,       team",
    })
    void writesAFilterAsAmazonEcrDoes(String filter, String filterType, String canonical) {
        ReplicationRule written = ruleTo("eu-west-1");
        written.setRepositoryFilters(List.of(new RepositoryFilter(filter, filterType)));

        assertThat(canonicalise(model(written), REGISTRY_ID))
                .isEqualTo(model(ruleFor(List.of(canonical), "eu-west-1")));
    }

    @Test
    void namesTheRegistryOfTheAccount() {
        ResourceModel unnamed = new ResourceModel(model(ruleTo("eu-west-1")).getReplicationConfiguration(), null);

        assertThat(canonicalise(unnamed, REGISTRY_ID).getRegistryId()).isEqualTo(REGISTRY_ID);
    }

    @Test
    void leavesTheOrderAsItWasWritten() {
        ResourceModel written = model(ruleFor(List.of("zz", "aa"), "us-east-1", "ap-south-1"), ruleTo("eu-west-1"));

        assertThat(canonicalise(written, REGISTRY_ID)).isEqualTo(written);
    }

    @Test
    void doesNotChangeTheModelItIsGiven() {
        RepositoryFilter filter = new RepositoryFilter("prod/*", "PREFIX");
        ReplicationRule rule = ReplicationRule.builder()
                .repositoryFilters(List.of(filter))
                .destination(new ReplicationDestination("eu-west-1", null))
                .build();

        canonicalise(model(rule), REGISTRY_ID);

        assertThat(filter).isEqualTo(new RepositoryFilter("prod/*", "PREFIX"));
        assertThat(rule.getDestination()).isEqualTo(new ReplicationDestination("eu-west-1", null));
        assertThat(rule.getDestinations()).isNull();
    }

    static Stream<Arguments> incompleteModels() {
        ReplicationRule withoutFilter = ruleTo("eu-west-1");
        withoutFilter.setRepositoryFilters(List.of(new RepositoryFilter(null, "PREFIX")));
        return Stream.of(
                arguments("ReplicationConfiguration", new ResourceModel()),
                arguments("Rules", new ResourceModel(new ReplicationConfiguration(null), REGISTRY_ID)),
                arguments(
                        "a list item",
                        new ResourceModel(new ReplicationConfiguration(singletonList(null)), REGISTRY_ID)),
                arguments("Destinations", model(new ReplicationRule())),
                arguments("Filter", model(withoutFilter)));
    }

    @Test
    void refusesAModelWithoutRules() {
        assertThatThrownBy(() -> canonicalise(TestModels.model(), REGISTRY_ID))
                .isInstanceOf(HandlerFailure.class)
                .hasMessage(
                        "ReplicationConfiguration: Rules is empty. Give at least one rule, or delete the resource.");
    }

    @ParameterizedTest
    @MethodSource("incompleteModels")
    void refusesAModelThatLacksAPart(String missing, ResourceModel incomplete) {
        assertThatThrownBy(() -> canonicalise(incomplete, REGISTRY_ID))
                .isInstanceOfSatisfying(
                        HandlerFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(HandlerErrorCode.InvalidRequest))
                .hasMessage("ReplicationConfiguration: " + missing + " is missing or null.");
    }

    @Test
    void findsTheSameMeaningInAnyOrder() {
        assertThat(sameMeaning(
                        List.of(ruleFor(List.of("aa", "bb"), "us-east-1", "eu-west-1"), ruleTo("ap-south-1")),
                        List.of(ruleTo("ap-south-1"), ruleFor(List.of("bb", "aa"), "eu-west-1", "us-east-1"))))
                .isTrue();
    }

    @Test
    void findsTheSameMeaningInRepetitions() {
        assertThat(sameMeaning(
                        List.of(
                                ruleFor(List.of("aa", "aa"), "us-east-1", "us-east-1"),
                                ruleFor(List.of("aa"), "us-east-1")),
                        List.of(ruleFor(List.of("aa"), "us-east-1"))))
                .isTrue();
    }

    static List<List<ReplicationRule>> otherThanOneRuleWithAFilter() {
        return List.of(
                List.of(),
                List.of(ruleTo("us-east-1")),
                List.of(ruleFor(List.of("aa"), "us-east-2")),
                List.of(ruleFor(List.of("ab"), "us-east-1")),
                List.of(ruleFor(List.of("aa", "bb"), "us-east-1")),
                List.of(ruleFor(List.of("aa"), "us-east-1", "us-east-2")),
                List.of(ruleFor(List.of("aa"), "us-east-1"), ruleTo("us-east-2")));
    }

    @ParameterizedTest
    @MethodSource("otherThanOneRuleWithAFilter")
    void tellsDifferentMeaningsApart(List<ReplicationRule> otherThanOneRuleWithAFilter) {
        List<ReplicationRule> one = List.of(ruleFor(List.of("aa"), "us-east-1"));

        assertThat(sameMeaning(one, otherThanOneRuleWithAFilter)).isFalse();
        assertThat(sameMeaning(otherThanOneRuleWithAFilter, one)).isFalse();
    }
}

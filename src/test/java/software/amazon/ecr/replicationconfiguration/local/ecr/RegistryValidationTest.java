package software.amazon.ecr.replicationconfiguration.local.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.ReplicationDestination;
import software.amazon.awssdk.services.ecr.model.ReplicationRule;
import software.amazon.awssdk.services.ecr.model.RepositoryFilter;

/** Every bound of the service model and every quota, at it and past it, through the AWS SDK. */
class RegistryValidationTest {
    private static final String FILTER_PATTERN = "^(?:[a-z0-9]+(?:[._-][a-z0-9]*)*/)*[a-z0-9]*(?:[._-][a-z0-9]*)*$";
    private static final ReplicationDestination IRELAND = destination("eu-west-1", "123456789012");

    private EmbeddedRegistry registry;
    private EcrClient ecr;

    @BeforeEach
    void start() {
        registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT.withQuotas(new Quotas(25, 100)));
        ecr = EcrTestClients.ecr(registry);
    }

    @AfterEach
    void close() {
        ecr.close();
        registry.close();
    }

    @Test
    void takesTwentyFiveRules() {
        accepts(Collections.nCopies(25, rule(List.of(IRELAND))));
    }

    @Test
    void refusesTwentySixRules() {
        refuses(
                Collections.nCopies(26, rule(List.of(IRELAND))),
                "replicationConfiguration.rules holds 26 rules; this registry takes at most 25.");
    }

    @Test
    void takesARuleWithoutDestinations() {
        accepts(List.of(rule(List.of())));
    }

    @Test
    void refusesARuleWhoseDestinationsAreMissing() {
        refuses(
                List.of(ReplicationRule.builder().build()),
                "replicationConfiguration.rules[0].destinations is required.");
    }

    @Test
    void takesAHundredDestinationsInARule() {
        accepts(List.of(rule(items(100, i -> destination("eu-west-" + i, "123456789012")))));
    }

    @Test
    void refusesAHundredAndOneDestinationsInARule() {
        refuses(
                List.of(rule(items(101, i -> IRELAND))),
                "replicationConfiguration.rules[0].destinations must hold 0 to 100 items, and holds 101.");
    }

    @Test
    void countsUniqueDestinationsAcrossRules() {
        List<ReplicationRule> hundred = List.of(
                rule(items(60, i -> destination("eu-west-" + i, "123456789012"))),
                rule(items(60, i -> destination("eu-west-" + (i + 40), "123456789012"))));
        accepts(hundred);
        refuses(
                List.of(hundred.get(0), hundred.get(1), rule(List.of(destination("eu-west-1", "210987654321")))),
                "replicationConfiguration names 101 unique destinations across its rules;"
                        + " this registry takes at most 100.");
    }

    @Test
    void takesTwentyFiveUniqueDestinationsUnlessToldOtherwise() {
        assertThat(RegistryConfiguration.DEFAULT.quotas()).isEqualTo(new Quotas(25, 25));
    }

    @Test
    void refusesTheSourceRegistryAsDestination() {
        refuses(
                List.of(rule(List.of(IRELAND, destination("us-east-1", "123456789012")))),
                "Invalid parameter at 'replicationConfiguration' failed to satisfy constraint:"
                        + " 'Replication destination cannot be the same as the source registry'");
    }

    @Test
    void takesTheSourceRegionInAnotherAccount() {
        accepts(List.of(rule(List.of(destination("us-east-1", "210987654321")))));
    }

    @Test
    void takesOneFilterAndAHundred() {
        accepts(List.of(filtered(items(1, i -> filter("ab"))), filtered(items(100, i -> filter("prefix-" + i)))));
    }

    @Test
    void refusesAnEmptyListOfFilters() {
        refuses(
                List.of(filtered(List.of())),
                "replicationConfiguration.rules[0].repositoryFilters must hold 1 to 100 items, and holds 0.");
    }

    @Test
    void refusesAHundredAndOneFilters() {
        refuses(
                List.of(rule(List.of(IRELAND)), filtered(items(101, i -> filter("ab")))),
                "replicationConfiguration.rules[1].repositoryFilters must hold 1 to 100 items, and holds 101.");
    }

    @Test
    void takesFiltersOfTwoAndOf256Characters() {
        accepts(List.of(filtered(List.of(filter("ab"), filter("a".repeat(256)), filter("a/".repeat(128))))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 257, 100_000})
    void refusesAFilterOfAnotherLength(int length) {
        refuses(
                List.of(filtered(List.of(filter("a".repeat(length))))),
                "replicationConfiguration.rules[0].repositoryFilters[0].filter must hold 2 to 256 characters,"
                        + " and holds " + length + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "prod/", "team-a/app.b/c_", "0-", "a--b", "..", "a__/b"})
    void takesAFilterThatMatchesThePattern(String filter) {
        accepts(List.of(filtered(List.of(filter(filter)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prod", "prod/*", "prod//", "/prod", "pr od", "prod\n", "prodé"})
    void refusesAFilterThatDoesNotMatchThePattern(String filter) {
        refuses(
                List.of(filtered(List.of(filter(filter)))),
                "replicationConfiguration.rules[0].repositoryFilters[0].filter is '" + filter + "', and must match "
                        + FILTER_PATTERN + ".");
    }

    @Test
    void refusesAnotherFilterType() {
        refuses(
                List.of(filtered(
                        List.of(filter("ab").toBuilder().filterType("PREFIX").build()))),
                "replicationConfiguration.rules[0].repositoryFilters[0].filterType is 'PREFIX',"
                        + " and must be PREFIX_MATCH.");
    }

    @Test
    void refusesAFilterWithoutAType() {
        refuses(
                List.of(filtered(List.of(RepositoryFilter.builder().filter("ab").build()))),
                "replicationConfiguration.rules[0].repositoryFilters[0].filterType is required.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xy", "us-gov-west-1", "0123456789-0123456789-012"})
    void takesARegionWithinThePattern(String region) {
        accepts(List.of(rule(List.of(destination(region, "123456789012")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0123456789-0123456789-0123", "eu_west_1", "EU-WEST-1", "eu-west-1\n"})
    void refusesARegionOutsideThePattern(String region) {
        refuses(
                List.of(rule(List.of(destination(region, "123456789012")))),
                "replicationConfiguration.rules[0].destinations[0].region is '" + region
                        + "', and must be 2 to 25 lower-case letters, digits and hyphens.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "1234567890123", "12345678901a", "１２３４５６７８９０１２"})
    void refusesARegistryIdThatIsNotTwelveDigits(String registryId) {
        refuses(
                List.of(rule(List.of(destination("eu-west-1", registryId)))),
                "replicationConfiguration.rules[0].destinations[0].registryId is '" + registryId
                        + "', and must be twelve digits.");
    }

    @Test
    void showsOnlyTheBeginningOfALongValue() {
        refuses(
                List.of(rule(List.of(destination("x".repeat(100_000), "123456789012")))),
                "replicationConfiguration.rules[0].destinations[0].region is '" + "x".repeat(60)
                        + "…', and must be 2 to 25 lower-case letters, digits and hyphens.");
    }

    @Test
    void refusesADestinationWithoutARegistryId() {
        refuses(
                List.of(rule(List.of(
                        ReplicationDestination.builder().region("eu-west-1").build()))),
                "replicationConfiguration.rules[0].destinations[0].registryId is required.");
    }

    @Test
    void refusesAConfigurationWithoutRules() {
        var refused = catchThrowableOfType(
                InvalidParameterException.class,
                () -> ecr.putReplicationConfiguration(r -> r.replicationConfiguration(c -> {})));
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("replicationConfiguration.rules is required.");
    }

    @Test
    void refusesAPutWithoutAConfiguration() {
        var refused =
                catchThrowableOfType(InvalidParameterException.class, () -> ecr.putReplicationConfiguration(r -> {}));
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("replicationConfiguration is required.");
    }

    private void accepts(List<ReplicationRule> rules) {
        assertThatCode(() -> put(rules)).doesNotThrowAnyException();
    }

    private void refuses(List<ReplicationRule> rules, String message) {
        var refused = catchThrowableOfType(InvalidParameterException.class, () -> put(rules));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
    }

    private void put(List<ReplicationRule> rules) {
        ecr.putReplicationConfiguration(r -> r.replicationConfiguration(c -> c.rules(rules)));
    }

    private static <T> List<T> items(int count, IntFunction<T> item) {
        return IntStream.range(0, count).mapToObj(item).toList();
    }

    private static ReplicationRule rule(List<ReplicationDestination> destinations) {
        return ReplicationRule.builder().destinations(destinations).build();
    }

    private static ReplicationRule filtered(List<RepositoryFilter> filters) {
        return rule(List.of(IRELAND)).toBuilder().repositoryFilters(filters).build();
    }

    private static ReplicationDestination destination(String region, String registryId) {
        return ReplicationDestination.builder()
                .region(region)
                .registryId(registryId)
                .build();
    }

    private static RepositoryFilter filter(String filter) {
        return RepositoryFilter.builder()
                .filter(filter)
                .filterType("PREFIX_MATCH")
                .build();
    }
}

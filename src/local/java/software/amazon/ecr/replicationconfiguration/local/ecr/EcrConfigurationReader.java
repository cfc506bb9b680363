package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/**
 * Reads the input of PutReplicationConfiguration, and checks it against the bounds of ECR's service model (API version
 * 2015-09-21). How many rules there may be is a quota, and {@link RegistryService} checks it.
 *
 * <p>How ECR words a violated bound is not known: the texts here are this registry's own.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html">
 *     PutReplicationConfiguration</a>
 */
final class EcrConfigurationReader {
    private static final int MAX_DESTINATIONS = 100;
    private static final int MAX_FILTERS = 100;
    private static final int MAX_FILTER_LENGTH = 256;
    private static final Pattern FILTER =
            Pattern.compile("(?:[a-z0-9]+(?:[._-][a-z0-9]*)*/)*[a-z0-9]*(?:[._-][a-z0-9]*)*");

    private EcrConfigurationReader() {}

    /**
     * @param input the operation's input
     * @param keepUnknownMembers whether to keep the members that the service model does not have
     * @throws AwsError {@code SerializationException}, {@code InvalidParameterException}
     */
    static EcrConfiguration read(JsonValue input, boolean keepUnknownMembers) {
        JsonValue configuration = required(input, "replicationConfiguration");
        List<EcrRule> rules = required(configuration, "rules").items().stream()
                .map(EcrConfigurationReader::rule)
                .toList();
        return new EcrConfiguration(rules, keepUnknownMembers ? configuration.verbatim() : null);
    }

    private static EcrRule rule(JsonValue rule) {
        return new EcrRule(
                list(required(rule, "destinations"), 0, MAX_DESTINATIONS, EcrConfigurationReader::destination),
                rule.member("repositoryFilters")
                        .map(filters -> list(filters, 1, MAX_FILTERS, EcrConfigurationReader::filter))
                        .orElse(List.of()),
                rule.member("deleteReplication")
                        .map(deletions -> new EcrDeleteReplication(
                                required(deletions, "enabled").bool()))
                        .orElse(null));
    }

    private static EcrDestination destination(JsonValue destination) {
        JsonValue region = required(destination, "region");
        checkText(
                AccountRegion.isRegion(region.text()),
                region,
                "must be 2 to 25 lower-case letters, digits and hyphens");
        JsonValue registryId = required(destination, "registryId");
        checkText(AccountRegion.isAccountId(registryId.text()), registryId, "must be twelve digits");
        return new EcrDestination(region.text(), registryId.text());
    }

    private static EcrFilter filter(JsonValue repositoryFilter) {
        JsonValue filter = required(repositoryFilter, "filter");
        int length = filter.text().length();
        // Before the pattern, whose matching recurses for each character.
        check(length >= 2 && length <= MAX_FILTER_LENGTH, filter, "must hold 2 to 256 characters, and holds " + length);
        checkText(FILTER.matcher(filter.text()).matches(), filter, "must match ^" + FILTER + "$");
        JsonValue filterType = required(repositoryFilter, "filterType");
        checkText(filterType.text().equals("PREFIX_MATCH"), filterType, "must be PREFIX_MATCH");
        return new EcrFilter(filter.text(), filterType.text());
    }

    private static <T> List<T> list(JsonValue list, int min, int max, Function<JsonValue, T> item) {
        List<JsonValue> items = list.items();
        check(
                items.size() >= min && items.size() <= max,
                list,
                "must hold %d to %d items, and holds %d".formatted(min, max, items.size()));
        return items.stream().map(item).toList();
    }

    private static JsonValue required(JsonValue structure, String name) {
        return structure
                .member(name)
                .orElseThrow(() -> EcrErrors.invalidParameter(structure.pathOf(name) + " is required."));
    }

    private static void checkText(boolean satisfied, JsonValue value, String constraint) {
        check(satisfied, value, "is %s, and %s".formatted(value.quoted(), constraint));
    }

    private static void check(boolean satisfied, JsonValue value, String constraint) {
        if (!satisfied) {
            throw EcrErrors.invalidParameter(value.path() + " " + constraint + ".");
        }
    }
}

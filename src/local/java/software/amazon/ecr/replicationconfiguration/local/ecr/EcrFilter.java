package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.Objects;
import java.util.regex.Pattern;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/**
 * Which repositories a rule replicates.
 *
 * @param filter the beginning of their names
 * @param filterType always {@code PREFIX_MATCH}
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_RepositoryFilter.html">
 *     RepositoryFilter</a>
 */
public record EcrFilter(String filter, String filterType) {
    public EcrFilter {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(filterType, "filterType");
    }

    private static final int MAX_LENGTH = 256;
    private static final Pattern FILTER =
            Pattern.compile("(?:[a-z0-9]+(?:[._-][a-z0-9]*)*/)*[a-z0-9]*(?:[._-][a-z0-9]*)*");

    static EcrFilter read(JsonValue repositoryFilter) {
        JsonValue filter = Bounds.required(repositoryFilter, "filter");
        int length = filter.text().length();
        // Before the pattern, whose matching recurses for each character.
        Bounds.check(length >= 2 && length <= MAX_LENGTH, filter, "must hold 2 to 256 characters, and holds " + length);
        Bounds.checkText(FILTER.matcher(filter.text()).matches(), filter, "must match ^" + FILTER + "$");
        JsonValue filterType = Bounds.required(repositoryFilter, "filterType");
        Bounds.checkText(filterType.text().equals("PREFIX_MATCH"), filterType, "must be PREFIX_MATCH");
        return new EcrFilter(filter.text(), filterType.text());
    }
}

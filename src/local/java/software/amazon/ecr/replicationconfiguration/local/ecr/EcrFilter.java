package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.Objects;

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
}

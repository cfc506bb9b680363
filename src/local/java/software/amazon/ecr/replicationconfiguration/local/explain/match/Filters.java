package software.amazon.ecr.replicationconfiguration.local.explain.match;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;

/**
 * The filters of a rule in canonical form. A filter is a plain prefix of repository names; a rule without filters takes
 * every repository.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html">
 *     Private image replication in Amazon ECR</a>
 */
public final class Filters {
    private Filters() {}

    /** Returns the prefixes that the rule takes; the empty one if it has no filters. */
    public static List<String> of(ReplicationRule rule) {
        return rule.getRepositoryFilters() == null
                ? List.of("")
                : rule.getRepositoryFilters().stream()
                        .map(RepositoryFilter::getFilter)
                        .toList();
    }

    /** Returns those of the prefixes that the name of a repository begins with. */
    public static List<String> matching(ReplicationRule rule, String repository) {
        return of(rule).stream().filter(repository::startsWith).toList();
    }

    /** Returns whether there are names that both rules take. */
    public static boolean overlap(ReplicationRule some, ReplicationRule other) {
        return of(some).stream()
                .anyMatch(one -> of(other).stream().anyMatch(two -> one.startsWith(two) || two.startsWith(one)));
    }

    /** Returns the shortest list of prefixes, sorted, that takes the same names as these. */
    public static List<String> narrowest(List<String> prefixes) {
        return prefixes.stream()
                .distinct()
                .filter(prefix ->
                        prefixes.stream().noneMatch(other -> prefix.startsWith(other) && !prefix.equals(other)))
                .sorted()
                .toList();
    }
}

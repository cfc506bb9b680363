package software.amazon.ecr.replicationconfiguration.local.explain.match;

import java.util.ArrayList;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * Where the images of one repository go.
 *
 * @param rules those that take the repository
 * @param routes none if nothing replicates the repository
 */
public record RepositoryRoutes(String name, List<MatchingRule> rules, List<Route> routes) {
    public RepositoryRoutes {
        rules = List.copyOf(rules);
        routes = List.copyOf(routes);
    }

    /**
     * Finds the rules for a repository. The source registry is no destination: Amazon ECR refuses it.
     *
     * @param rules in canonical form
     */
    public static RepositoryRoutes of(AccountRegion source, List<ReplicationRule> rules, String repository) {
        List<MatchingRule> matching = MatchingRule.of(rules, repository);
        List<Route> routes = new ArrayList<>();
        for (AccountRegion destination : Destinations.of(rules)) {
            List<Integer> numbers = matching.stream()
                    .map(MatchingRule::number)
                    .filter(number -> Destinations.has(rules.get(number - 1), destination))
                    .toList();
            if (!numbers.isEmpty() && !destination.equals(source)) {
                routes.add(new Route(
                        destination,
                        numbers,
                        numbers.stream()
                                .anyMatch(number -> rules.get(number - 1).getDeleteReplication() != null)));
            }
        }
        return new RepositoryRoutes(repository, matching, routes);
    }
}

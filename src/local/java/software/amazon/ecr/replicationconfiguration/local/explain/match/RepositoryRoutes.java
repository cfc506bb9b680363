package software.amazon.ecr.replicationconfiguration.local.explain.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * Where the images of one repository go.
 *
 * @param routes none if nothing replicates the repository
 */
public record RepositoryRoutes(String name, List<Route> routes) {
    public RepositoryRoutes {
        routes = List.copyOf(routes);
    }

    /**
     * Finds the rules for a repository. The source registry is no destination: Amazon ECR refuses it.
     *
     * @param rules in canonical form
     */
    public static RepositoryRoutes of(AccountRegion source, List<ReplicationRule> rules, String repository) {
        List<Route> routes = new ArrayList<>();
        for (AccountRegion destination : Destinations.of(rules)) {
            List<Integer> numbers = IntStream.rangeClosed(1, rules.size())
                    .filter(number -> Destinations.has(rules.get(number - 1), destination))
                    .filter(number -> Filters.match(rules.get(number - 1), repository))
                    .boxed()
                    .toList();
            if (!numbers.isEmpty() && !destination.equals(source)) {
                routes.add(new Route(
                        destination,
                        numbers,
                        numbers.stream()
                                .anyMatch(number -> rules.get(number - 1).getDeleteReplication() != null)));
            }
        }
        return new RepositoryRoutes(repository, routes);
    }
}

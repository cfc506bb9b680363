package software.amazon.ecr.replicationconfiguration.local.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A replication rule.
 *
 * @param destinations where to replicate to
 * @param repositoryFilters which repositories; none means all, and is then left out of the JSON, since the service
 *     model has no empty list of filters
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ReplicationRule.html">ReplicationRule</a>
 */
public record Rule(
        List<Destination> destinations,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RepositoryFilter> repositoryFilters) {
    public Rule {
        destinations = List.copyOf(destinations);
        repositoryFilters = List.copyOf(repositoryFilters);
    }
}

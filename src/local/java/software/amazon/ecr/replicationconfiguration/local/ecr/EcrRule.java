package software.amazon.ecr.replicationconfiguration.local.ecr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.CopyRule;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/**
 * A replication rule.
 *
 * @param destinations where to replicate to
 * @param repositoryFilters which repositories; none means all, and is then left out of the JSON, since the service
 *     model has no empty list of filters
 * @param deleteReplication whether deletions are replicated; null if that was not said
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ReplicationRule.html">ReplicationRule</a>
 */
public record EcrRule(
        List<EcrDestination> destinations,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EcrFilter> repositoryFilters,
        @JsonInclude(JsonInclude.Include.NON_NULL) EcrDeleteReplication deleteReplication) {
    public EcrRule {
        destinations = List.copyOf(destinations);
        repositoryFilters = List.copyOf(repositoryFilters);
    }

    /** A rule that says nothing of deletions. */
    public EcrRule(List<EcrDestination> destinations, List<EcrFilter> repositoryFilters) {
        this(destinations, repositoryFilters, null);
    }

    static EcrRule read(JsonValue rule) {
        return new EcrRule(
                Bounds.list(Bounds.required(rule, "destinations"), 0, 100, EcrDestination::read),
                rule.member("repositoryFilters")
                        .map(filters -> Bounds.list(filters, 1, 100, EcrFilter::read))
                        .orElse(List.of()),
                rule.member("deleteReplication").map(EcrDeleteReplication::read).orElse(null));
    }

    /** Returns what there is to do for the rule when an image is pushed or deleted. */
    CopyRule toCopyRule() {
        return new CopyRule(
                destinations.stream()
                        .map(destination -> new AccountRegion(destination.registryId(), destination.region()))
                        .toList(),
                repositoryFilters.stream().map(EcrFilter::filter).toList(),
                deleteReplication != null && deleteReplication.enabled());
    }
}

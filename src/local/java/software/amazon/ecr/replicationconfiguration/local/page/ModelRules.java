package software.amazon.ecr.replicationconfiguration.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Objects;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrFilter;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;

/** The rules of a model in canonical form, as the registry has them. */
final class ModelRules {
    private ModelRules() {}

    /** @param model null for none, which has no rules */
    static List<EcrRule> of(JsonNode model) {
        return Objects.requireNonNullElse(model, MissingNode.getInstance())
                .at("/ReplicationConfiguration/Rules")
                .valueStream()
                .map(ModelRules::rule)
                .toList();
    }

    private static EcrRule rule(JsonNode rule) {
        return new EcrRule(
                rule.path("Destinations")
                        .valueStream()
                        .map(to -> new EcrDestination(
                                to.path("Region").asText(),
                                to.path("RegistryId").asText()))
                        .toList(),
                rule.path("RepositoryFilters")
                        .valueStream()
                        .map(by -> new EcrFilter(
                                by.path("Filter").asText(),
                                by.path("FilterType").asText()))
                        .toList());
    }
}

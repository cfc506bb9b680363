package software.amazon.ecr.replicationconfiguration.local.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** A model's rules as a person reads them: {@code my-repo/* → us-west-2 (123456789012)}. */
final class RuleLines {

    private RuleLines() {}

    /** Returns one line for each rule of a model in canonical form. */
    static List<String> of(JsonNode model) {
        return model.at("/ReplicationConfiguration/Rules")
                .valueStream()
                .map(RuleLines::line)
                .toList();
    }

    private static String line(JsonNode rule) {
        JsonNode filters = rule.path("RepositoryFilters");
        String from = filters.isEmpty()
                ? "every repository"
                : filters.valueStream()
                        .map(filter -> filter.path("Filter").asText() + "*")
                        .collect(Collectors.joining(", "));
        String to = rule.path("Destinations")
                .valueStream()
                .map(destination -> "%s (%s)"
                        .formatted(
                                destination.path("Region").asText(),
                                destination.path("RegistryId").asText()))
                .collect(Collectors.joining(", "));
        return from + " → " + to;
    }
}

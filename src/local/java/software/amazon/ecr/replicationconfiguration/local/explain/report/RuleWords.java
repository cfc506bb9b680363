package software.amazon.ecr.replicationconfiguration.local.explain.report;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Destinations;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Filters;

/** A rule in words. */
final class RuleWords {
    private RuleWords() {}

    static String of(Subject subject, ReplicationRule rule) {
        return "copies each new image of %s to %s%s."
                .formatted(
                        repositories(rule),
                        Destinations.of(List.of(rule)).stream()
                                .map(subject::name)
                                .collect(Collectors.joining(", ")),
                        rule.getDeleteReplication() == null ? "" : ", and deletes there what is deleted here");
    }

    private static String repositories(ReplicationRule rule) {
        List<String> prefixes = Filters.of(rule);
        return prefixes.contains("")
                ? "every repository"
                : "repositories whose names begin with "
                        + prefixes.stream().map(prefix -> "'" + prefix + "'").collect(Collectors.joining(" or "));
    }
}

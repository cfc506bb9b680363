package software.amazon.ecr.replicationconfiguration.testing;

import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/**
 * What a rule says in words of its own, read straight from the documentation of the properties: an oracle for the
 * canonicaliser, with which it shares no code.
 *
 * @param registries where images go to, each as {@code account/Region}, in the order of the rule
 * @param prefixes which repositories, in the order of the rule; the empty prefix means every repository
 * @param deletions whether deletions are replicated
 */
public record Meaning(List<String> registries, List<String> prefixes, boolean deletions) {

    /** The rules of a model, in their order. */
    public static List<Meaning> inOrder(ResourceModel model) {
        return model.getReplicationConfiguration().getRules().stream()
                .map(Meaning::of)
                .toList();
    }

    /** The rules of a model without what carries no meaning: order and repetition. */
    public static Set<List<?>> of(ResourceModel model) {
        return inOrder(model).stream()
                .map(rule -> List.of(new HashSet<>(rule.registries), new HashSet<>(rule.prefixes), rule.deletions))
                .collect(Collectors.toSet());
    }

    private static Meaning of(ReplicationRule rule) {
        Stream<ReplicationDestination> destinations =
                rule.getDestinations() != null ? rule.getDestinations().stream() : Stream.of(rule.getDestination());
        List<String> prefixes = rule.getRepositoryFilters() == null
                ? List.of("")
                : rule.getRepositoryFilters().stream()
                        .map(filter -> filter.getFilter().replace("*", ""))
                        .toList();
        boolean deletions = rule.getDeleteReplication() != null
                && rule.getDeleteReplication().getEnabled();
        return new Meaning(destinations.map(Meaning::registry).toList(), prefixes, deletions);
    }

    private static String registry(ReplicationDestination destination) {
        String account = destination.getRegistryId() != null ? destination.getRegistryId() : REGISTRY_ID;
        return account + "/" + destination.getRegion();
    }
}

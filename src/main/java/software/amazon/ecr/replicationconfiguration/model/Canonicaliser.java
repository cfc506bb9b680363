package software.amazon.ecr.replicationconfiguration.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReplicationConfiguration;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.failure.HandlerFailure;

/**
 * Brings a model to its canonical form, the only one that Amazon ECR knows and the only one that the provider returns:
 * <ul>
 * <li>{@code Destination: d} becomes {@code Destinations: [d]};
 * <li>a destination without {@code RegistryId} gets the ID of the source registry;
 * <li>the filter type {@code PREFIX} becomes {@code PREFIX_MATCH};
 * <li>a filter loses a trailing {@code *};
 * <li>{@code DeleteReplication} is left out where it is not enabled.
 * </ul>
 * The order of rules, destinations and filters stays as it was written, although it carries no meaning, so that the
 * model that is returned equals the one that was sent.
 */
public final class Canonicaliser {
    private static final String PREFIX = "PREFIX";
    private static final String PREFIX_MATCH = "PREFIX_MATCH";

    /** Characters, as in the service model; the schema takes one more for the shorthand's trailing star. */
    private static final int SHORTEST_PREFIX = 2;

    private static final int LONGEST_PREFIX = 256;

    private Canonicaliser() {}

    /**
     * @param model the desired state; it is not changed
     * @param registryId the ID of the source registry, 12 digits
     * @throws HandlerFailure InvalidRequest if a filter is too short or too long once it is canonical, and if the model
     *     lacks a part that the schema requires, which can happen only
     *         when an operation is continued: the wrapper checks the first request against the schema
     */
    public static ResourceModel canonicalise(ResourceModel model, String registryId) {
        ReplicationConfiguration configuration =
                required(model.getReplicationConfiguration(), "ReplicationConfiguration");
        List<ReplicationRule> rules = required(configuration.getRules(), "Rules");
        if (rules.isEmpty()) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "ReplicationConfiguration: Rules is empty. Give at least one rule, or delete the resource.");
        }
        return new ResourceModel(
                new ReplicationConfiguration(each(
                        rules,
                        () -> "#/ReplicationConfiguration/Rules",
                        (rule, path) -> canonicalise(rule, path, registryId))),
                registryId);
    }

    /**
     * Whether two lists of rules in canonical form mean the same: the order of rules, destinations and filters does
     * not matter, nor does how often each is given.
     */
    public static boolean sameMeaning(List<ReplicationRule> some, List<ReplicationRule> others) {
        return unordered(some).equals(unordered(others));
    }

    private static ReplicationConfiguration unordered(List<ReplicationRule> rules) {
        return ModelCopies.unordered(new ReplicationConfiguration(rules));
    }

    private static ReplicationRule canonicalise(ReplicationRule rule, Supplier<String> path, String registryId) {
        List<ReplicationDestination> destinations =
                rule.getDestination() == null ? rule.getDestinations() : List.of(rule.getDestination());
        ReplicationRule canonical = ModelCopies.copy(rule);
        canonical.setDestination(null);
        canonical.setDestinations(each(
                required(destinations, "Destinations"),
                () -> path.get() + "/Destinations",
                (destination, any) -> canonicalise(destination, registryId)));
        canonical.setRepositoryFilters(each(
                rule.getRepositoryFilters(), () -> path.get() + "/RepositoryFilters", Canonicaliser::canonicalise));
        canonical.setDeleteReplication(canonicalise(rule.getDeleteReplication()));
        return canonical;
    }

    private static ReplicationDestination canonicalise(ReplicationDestination destination, String registryId) {
        ReplicationDestination canonical = ModelCopies.copy(destination);
        if (canonical.getRegistryId() == null) {
            canonical.setRegistryId(registryId);
        }
        return canonical;
    }

    private static RepositoryFilter canonicalise(RepositoryFilter filter, Supplier<String> path) {
        RepositoryFilter canonical = ModelCopies.copy(filter);
        String written = required(filter.getFilter(), "Filter");
        String prefix = written.endsWith("*") ? written.substring(0, written.length() - 1) : written;
        if (prefix.length() < SHORTEST_PREFIX || prefix.length() > LONGEST_PREFIX) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    path.get() + "/Filter: the prefix '" + prefix + "' has length " + prefix.length()
                            + "; Amazon ECR takes "
                            + SHORTEST_PREFIX + " to " + LONGEST_PREFIX
                            + " characters, a trailing '*' not counted. Give a prefix of "
                            + "that length, or leave RepositoryFilters out to replicate every repository.");
        }
        canonical.setFilter(prefix);
        if (PREFIX.equals(filter.getFilterType())) {
            canonical.setFilterType(PREFIX_MATCH);
        }
        return canonical;
    }

    private static DeleteReplication canonicalise(DeleteReplication deleteReplication) {
        return deleteReplication != null && required(deleteReplication.getEnabled(), "DeleteReplication/Enabled")
                ? deleteReplication
                : null;
    }

    /** @param change takes an item and its path, which only a failure needs */
    private static <T> List<T> each(List<T> items, Supplier<String> path, BiFunction<T, Supplier<String>, T> change) {
        return items == null
                ? null
                : IntStream.range(0, items.size())
                        .mapToObj(i -> change.apply(required(items.get(i), "a list item"), () -> path.get() + "/" + i))
                        .toList();
    }

    private static <T> T required(T value, String property) {
        if (value == null) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest, "ReplicationConfiguration: " + property + " is missing or null.");
        }
        return value;
    }
}

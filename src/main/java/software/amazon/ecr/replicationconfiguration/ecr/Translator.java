package software.amazon.ecr.replicationconfiguration.ecr;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.json.JSONException;
import org.json.JSONObject;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryResponse;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationRequest;
import software.amazon.ecr.replicationconfiguration.ReplicationConfiguration;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/**
 * Translates between models in canonical form and the shapes of Amazon ECR's
 * <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRegistry.html">DescribeRegistry</a> and
 * <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html">
 * PutReplicationConfiguration</a>.
 */
public final class Translator {
    /** What is carried: the members of each object, by the name of the member that holds the object. */
    static final Map<String, Set<String>> MEMBERS = Map.of(
            "replicationConfiguration",
            Set.of("rules"),
            "rules",
            Set.of("destinations", "repositoryFilters", DeleteReplicationDetour.MEMBER),
            "destinations",
            Set.of("region", "registryId"),
            "repositoryFilters",
            Set.of("filter", "filterType"),
            DeleteReplicationDetour.MEMBER,
            Set.of(DeleteReplicationDetour.ENABLED));

    private Translator() {}

    static DescribeRegistryRequest describeRequest() {
        return DescribeRegistryRequest.builder().build();
    }

    public static PutReplicationConfigurationRequest putRequest(ResourceModel model) {
        return PutReplicationConfigurationRequest.builder()
                .replicationConfiguration(configuration -> configuration.rules(
                        each(model.getReplicationConfiguration().getRules(), Translator::toService)))
                .build();
    }

    /**
     * Returns what an answer shows.
     *
     * @param body the JSON of the answer; empty if there is none beside the response
     * @throws SdkClientException as {@link #toModel} does, and if the body is not well-formed
     */
    static DescribedRegistry toState(DescribeRegistryResponse response, String body) {
        ResourceModel model = toModel(response);
        if (body.isEmpty() || QuotationMarks.showOnly(model, body)) {
            return new DescribedRegistry(model, List.of());
        }
        JSONObject answer = parse(body);
        List<ReplicationRule> rules = model.getReplicationConfiguration().getRules();
        for (int i = 0; i < rules.size(); i++) {
            JSONObject sent = (JSONObject) answer.query("/replicationConfiguration/rules/" + i);
            rules.get(i).setDeleteReplication(DeleteReplicationDetour.of(sent));
        }
        return new DescribedRegistry(model, UnknownMembers.of(answer));
    }

    /**
     * Returns the rules of a registry as far as the SDK models them.
     *
     * @throws SdkClientException if the answer lacks what Amazon ECR always sends, and so cannot be told from a
     *     registry without rules
     */
    public static ResourceModel toModel(DescribeRegistryResponse response) {
        if (response.registryId() == null || response.replicationConfiguration() == null) {
            throw unreadable("The answer to DescribeRegistry is incomplete");
        }
        return new ResourceModel(
                new ReplicationConfiguration(
                        each(response.replicationConfiguration().rules(), Translator::toModel)),
                response.registryId());
    }

    private static JSONObject parse(String body) {
        try {
            return new JSONObject(body);
        } catch (JSONException e) {
            throw unreadable("The answer to DescribeRegistry is not well-formed JSON");
        }
    }

    /** A failure of the network, as the error table knows it: another attempt may bring an answer that can be read. */
    private static SdkClientException unreadable(String problem) {
        return SdkClientException.create(problem, new IOException(problem));
    }

    private static software.amazon.awssdk.services.ecr.model.ReplicationRule toService(ReplicationRule rule) {
        var service = software.amazon.awssdk.services.ecr.model.ReplicationRule.builder()
                .destinations(each(rule.getDestinations(), Translator::toService));
        if (rule.getRepositoryFilters() != null) {
            service.repositoryFilters(each(rule.getRepositoryFilters(), Translator::toService));
        }
        return service.build();
    }

    private static software.amazon.awssdk.services.ecr.model.ReplicationDestination toService(
            ReplicationDestination destination) {
        return software.amazon.awssdk.services.ecr.model.ReplicationDestination.builder()
                .region(destination.getRegion())
                .registryId(destination.getRegistryId())
                .build();
    }

    private static software.amazon.awssdk.services.ecr.model.RepositoryFilter toService(RepositoryFilter filter) {
        return software.amazon.awssdk.services.ecr.model.RepositoryFilter.builder()
                .filter(filter.getFilter())
                .filterType(filter.getFilterType())
                .build();
    }

    private static ReplicationRule toModel(software.amazon.awssdk.services.ecr.model.ReplicationRule rule) {
        return ReplicationRule.builder()
                .destinations(each(
                        rule.destinations(),
                        destination -> new ReplicationDestination(destination.region(), destination.registryId())))
                .repositoryFilters(
                        rule.repositoryFilters().isEmpty()
                                ? null
                                : each(
                                        rule.repositoryFilters(),
                                        filter -> new RepositoryFilter(filter.filter(), filter.filterTypeAsString())))
                .build();
    }

    private static <T, R> List<R> each(List<T> items, Function<T, R> change) {
        return items.stream().map(change).toList();
    }
}

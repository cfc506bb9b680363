package software.amazon.ecr.replicationconfiguration.testing;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.ReplicationConfiguration;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/** Models in canonical form, as tests name them. */
public final class TestModels {
    /** The account of the caller, and so the registry that the images come from. */
    public static final String REGISTRY_ID = "123456789012";

    public static final String OTHER_REGISTRY_ID = "210987654321";
    public static final String REGION = "eu-central-1";

    private TestModels() {}

    public static ResourceModel model(ReplicationRule... rules) {
        return new ResourceModel(new ReplicationConfiguration(List.of(rules)), REGISTRY_ID);
    }

    /** The shape of a request that names a registry and nothing else. */
    public static ResourceModel identifier(String registryId) {
        return ResourceModel.builder().registryId(registryId).build();
    }

    /** A rule that copies every repository to the same account. */
    public static ReplicationRule ruleTo(String... regions) {
        return ReplicationRule.builder()
                .destinations(List.of(regions).stream()
                        .map(region -> new ReplicationDestination(region, REGISTRY_ID))
                        .toList())
                .build();
    }

    /** A rule that copies the repositories with one of these prefixes to the same account. */
    public static ReplicationRule ruleFor(List<String> prefixes, String... regions) {
        ReplicationRule rule = ruleTo(regions);
        rule.setRepositoryFilters(prefixes.stream()
                .map(prefix -> new RepositoryFilter(prefix, "PREFIX_MATCH"))
                .toList());
        return rule;
    }
}

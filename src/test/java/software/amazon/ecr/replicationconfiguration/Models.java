package software.amazon.ecr.replicationconfiguration;

import java.util.List;

/** Models in canonical form, as tests of this package name them. */
final class Models {
    /** The account of the caller, and so the registry that the images come from. */
    static final String REGISTRY_ID = "123456789012";
    static final String OTHER_REGISTRY_ID = "210987654321";
    static final String REGION = "eu-central-1";

    private Models() {
    }

    static ResourceModel model(ReplicationRule... rules) {
        return new ResourceModel(new ReplicationConfiguration(List.of(rules)), REGISTRY_ID);
    }

    /** The shape of a request that names a registry and nothing else. */
    static ResourceModel identifier(String registryId) {
        return ResourceModel.builder().registryId(registryId).build();
    }

    /** A rule that copies every repository to the same account. */
    static ReplicationRule ruleTo(String... regions) {
        return ReplicationRule.builder().destinations(
            List.of(regions).stream().map(region -> new ReplicationDestination(region, REGISTRY_ID)).toList()).build();
    }

    /** A rule that copies the repositories with one of these prefixes to the same account. */
    static ReplicationRule ruleFor(List<String> prefixes, String... regions) {
        ReplicationRule rule = ruleTo(regions);
        rule.setRepositoryFilters(
            prefixes.stream().map(prefix -> new RepositoryFilter(prefix, "PREFIX_MATCH")).toList());
        return rule;
    }
}

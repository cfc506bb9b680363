package software.amazon.ecr.replicationconfiguration.benchmark;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryRequest;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.ReplicationConfiguration;
import software.amazon.awssdk.services.ecr.model.ReplicationDestination;
import software.amazon.awssdk.services.ecr.model.ReplicationRule;
import software.amazon.awssdk.services.ecr.model.RepositoryFilter;
import software.amazon.awssdk.services.ecr.model.RepositoryFilterType;

/** The yardstick: the AWS SDK alone, with the calls that a provider cannot do without (no read-back after a write). */
final class BareSubject implements Subject {
    private final EcrClient client = EcrClient.builder()
            .region(Region.of(REGION))
            .credentialsProvider(
                    StaticCredentialsProvider.create(AwsSessionCredentials.create(ACCOUNT, "secret", "token")))
            .httpClient(ApacheHttpClient.builder().build())
            .build();

    @Override
    public void call(MeasuredOperation operation, ModelSize size) {
        client.describeRegistry(DescribeRegistryRequest.builder().build());
        if (operation != MeasuredOperation.READ) {
            List<ReplicationRule> rules = operation == MeasuredOperation.DELETE ? List.of() : rules(operation, size);
            client.putReplicationConfiguration(PutReplicationConfigurationRequest.builder()
                    .replicationConfiguration(
                            ReplicationConfiguration.builder().rules(rules).build())
                    .build());
        }
    }

    private static List<ReplicationRule> rules(MeasuredOperation operation, ModelSize size) {
        List<ReplicationRule> rules = new ArrayList<>();
        for (int rule = 0; rule < size.rules(); rule++) {
            List<ReplicationDestination> destinations = new ArrayList<>();
            List<RepositoryFilter> filters = new ArrayList<>();
            for (int item = 0; item < size.items(); item++) {
                destinations.add(ReplicationDestination.builder()
                        .region(operation.destination())
                        .registryId(ModelSize.registryId(item))
                        .build());
                filters.add(RepositoryFilter.builder()
                        .filter(ModelSize.filter(rule, item))
                        .filterType(RepositoryFilterType.PREFIX_MATCH)
                        .build());
            }
            rules.add(ReplicationRule.builder()
                    .destinations(destinations)
                    .repositoryFilters(filters)
                    .build());
        }
        return rules;
    }
}

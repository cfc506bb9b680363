package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/** The operations on repositories, images and registry policies that an embedded registry offers, by their names. */
public final class ImageCalls {
    private final Map<String, BiFunction<AccountRegion, JsonValue, Object>> operations;

    public ImageCalls(ImageRegistry registry) {
        RepositoryOperations repositories = new RepositoryOperations(registry);
        ImageOperations images = new ImageOperations(registry);
        operations = new TreeMap<>(Map.of(
                "CreateRepository", repositories::createRepository,
                "DescribeRepositories", repositories::describeRepositories,
                "PutRegistryPolicy", repositories::putRegistryPolicy,
                "GetRegistryPolicy", repositories::getRegistryPolicy,
                "PutImage", images::putImage,
                "DescribeImages", images::describeImages,
                "BatchDeleteImage", images::batchDeleteImage,
                "DescribeImageReplicationStatus", images::describeImageReplicationStatus));
    }

    public Set<String> names() {
        return operations.keySet();
    }

    /**
     * @param operation one of the names
     * @return the output, which Jackson writes
     * @throws software.amazon.ecr.replicationconfiguration.local.http.AwsError what the call fails with
     */
    public Object call(String operation, AccountRegion caller, JsonValue input) {
        return operations.get(operation).apply(caller, input);
    }
}

package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryRequest;

/** Amazon ECR's operations on repositories and on the policy of the registry. */
final class RepositoryOperations {
    private final ImageRegistry images;

    RepositoryOperations(ImageRegistry images) {
        this.images = images;
    }

    Object createRepository(AccountRegion caller, JsonValue input) {
        AccountRegion registry = ImageInput.registry(caller, input);
        String name = ImageInput.required(input, "repositoryName");
        return Map.of("repository", repository(registry, name, images.create(registry, name)));
    }

    Object describeRepositories(AccountRegion caller, JsonValue input) {
        AccountRegion registry = ImageInput.registry(caller, input);
        Map<String, Instant> all = images.repositories(registry);
        List<String> names = input.member("repositoryNames")
                .map(wanted -> wanted.items().stream().map(JsonValue::text).toList())
                .orElse(List.copyOf(all.keySet()));
        names.stream().filter(name -> !all.containsKey(name)).findFirst().ifPresent(name -> {
            throw ImageErrors.noRepository(name);
        });
        ImagePage<String> page = ImagePage.of(names, name -> name, input);
        return ImageOperations.output(
                "repositories",
                page.items().stream()
                        .map(name -> repository(registry, name, all.get(name)))
                        .toList(),
                page.nextToken());
    }

    Object putRegistryPolicy(AccountRegion registry, JsonValue input) {
        images.putPolicy(registry, ImageInput.required(input, "policyText"));
        return getRegistryPolicy(registry, input);
    }

    Object getRegistryPolicy(AccountRegion registry, JsonValue input) {
        return Map.of("registryId", registry.accountId(), "policyText", images.policy(registry));
    }

    private static Map<String, Object> repository(AccountRegion registry, String name, Instant createdAt) {
        return Map.of(
                "registryId", registry.accountId(),
                "repositoryName", name,
                "repositoryArn", RegistryRequest.arn(registry, name),
                "repositoryUri",
                        "%s.dkr.ecr.%s.amazonaws.com/%s".formatted(registry.accountId(), registry.region(), name),
                "createdAt", createdAt.toEpochMilli() / 1000.0);
    }
}

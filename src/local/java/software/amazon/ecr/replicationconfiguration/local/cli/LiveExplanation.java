package software.amazon.ecr.replicationconfiguration.local.cli;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.Explanation;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.live.ImageStatus;
import software.amazon.ecr.replicationconfiguration.local.explain.live.ImageStatuses;
import software.amazon.ecr.replicationconfiguration.local.explain.live.LiveRegistry;
import software.amazon.ecr.replicationconfiguration.local.explain.match.RepositoryRoutes;
import software.amazon.ecr.replicationconfiguration.local.explain.read.RegistryDescription;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;

/** Reads from an account what an explanation needs. */
final class LiveExplanation implements AutoCloseable {
    private final URI endpoint;
    private final String region;
    private final LiveRegistry source;
    private final DestinationReader destinations;

    /**
     * @param endpoint where Amazon ECR answers, or null for AWS
     * @param profiles a profile with credentials for each account whose policies are to be read
     * @param warnings takes what could not be read, and is not needed for the rest
     */
    LiveExplanation(URI endpoint, String region, Map<String, String> profiles, Consumer<String> warnings) {
        AwsCredentialsProvider credentials = StaticCredentialsProvider.create(AwsCaller.credentials(endpoint));
        this.endpoint = endpoint;
        this.region = region;
        this.source = new LiveRegistry(endpoint, region, credentials);
        this.destinations = new DestinationReader(endpoint, credentials, profiles, warnings);
    }

    /**
     * @param account whose the credentials must be, or null for any
     * @param policies those that need not be read
     */
    Subject subject(String account, Map<AccountRegion, RegistryPolicy> policies) {
        try {
            RegistryDescription registry = source.describe();
            Checks.sameAccount(account, registry.registryId());
            return destinations.read(new Subject(
                    new AccountRegion(registry.registryId(), region),
                    registry.rules(),
                    Optional.of(source.repositories()),
                    policies,
                    Map.of()));
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    /** Asks of each repository that a rule covers. */
    List<ImageStatus> statuses(Explanation explanation, Progress progress) throws InterruptedException {
        List<String> covered = explanation.repositories().stream()
                .filter(repository -> !repository.routes().isEmpty())
                .map(RepositoryRoutes::name)
                .toList();
        try (Progress.Task asking = progress.begin("images", covered.size())) {
            return ImageStatuses.of(source, covered, asking.step());
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        source.close();
    }

    private Refusal failure(SdkException e) {
        return e instanceof AwsServiceException answer && answer.awsErrorDetails() != null
                ? new Refusal("Amazon ECR answers " + answer.awsErrorDetails().errorCode() + ": "
                        + answer.awsErrorDetails().errorMessage() + " The permissions that are needed: "
                        + String.join(", ", LiveRegistry.PERMISSIONS) + ".")
                : new Refusal((endpoint == null ? "AWS" : endpoint) + " cannot be used: " + e.getMessage());
    }
}

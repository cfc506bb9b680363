package software.amazon.ecr.replicationconfiguration.local.cli;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.Explanation;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.live.ImageStatus;
import software.amazon.ecr.replicationconfiguration.local.explain.live.ImageStatuses;
import software.amazon.ecr.replicationconfiguration.local.explain.live.LiveRegistry;
import software.amazon.ecr.replicationconfiguration.local.explain.match.RepositoryRoutes;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;

/** Reads from an account what an explanation needs. */
final class LiveExplanation implements AutoCloseable {
    private final Caller caller;
    private final URI endpoint;
    private final LiveRegistry source;
    private final Map<String, String> profiles;

    /**
     * @param endpoint where Amazon ECR answers, or null for AWS
     * @param profiles a profile with credentials for each account whose policies are to be read
     */
    LiveExplanation(Caller caller, URI endpoint, Map<String, String> profiles) {
        this.caller = caller;
        this.endpoint = endpoint;
        this.profiles = profiles;
        this.source = new LiveRegistry(endpoint, caller.region(), credentials());
    }

    /** @param given policies that need not be read */
    Subject subject(Map<AccountRegion, RegistryPolicy> given) {
        try {
            AccountRegion registry = new AccountRegion(caller.accountId(), caller.region());
            List<ReplicationRule> rules = source.describe().rules();
            Optional<List<String>> repositories = Optional.of(source.repositories());
            Subject known = new Subject(registry, rules, repositories, given, Map.of());
            Map<AccountRegion, RegistryPolicy> policies = new HashMap<>(given);
            Map<AccountRegion, List<ReplicationRule>> onwards = new HashMap<>();
            for (AccountRegion destination : known.destinations()) {
                read(known, destination, policies, onwards);
            }
            return new Subject(registry, rules, repositories, policies, onwards);
        } catch (AwsServiceException e) {
            throw failure(e);
        }
    }

    private void read(
            Subject known,
            AccountRegion destination,
            Map<AccountRegion, RegistryPolicy> policies,
            Map<AccountRegion, List<ReplicationRule>> onwards) {
        boolean foreign = known.isForeign(destination);
        String profile = profiles.get(destination.accountId());
        if (foreign && profile == null) {
            return;
        }
        AwsCredentialsProvider credentials = foreign ? ProfileCredentialsProvider.create(profile) : credentials();
        try (LiveRegistry registry = new LiveRegistry(endpoint, destination.region(), credentials)) {
            onwards.put(destination, registry.describe().rules());
            if (foreign) {
                policies.putIfAbsent(destination, registry.policy());
            }
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
        } catch (AwsServiceException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        source.close();
    }

    private AwsCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(caller.credentials());
    }

    private static Refusal failure(AwsServiceException e) {
        return new Refusal("Amazon ECR answers " + e.awsErrorDetails().errorCode() + ": "
                + e.awsErrorDetails().errorMessage() + " The permissions that are needed: "
                + String.join(", ", LiveRegistry.PERMISSIONS) + ".");
    }
}

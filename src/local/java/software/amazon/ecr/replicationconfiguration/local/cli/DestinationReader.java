package software.amazon.ecr.replicationconfiguration.local.cli;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.live.LiveRegistry;
import software.amazon.ecr.replicationconfiguration.local.explain.read.RegistryDescription;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;

/** Reads what the destinations of a registry have themselves: rules, and in other accounts a registry policy. */
final class DestinationReader {
    private final URI endpoint;
    private final AwsCredentialsProvider own;
    private final Map<String, String> profiles;
    private final Consumer<String> warnings;
    private final Map<AccountRegion, RegistryPolicy> policies = new HashMap<>();
    private final Map<AccountRegion, List<ReplicationRule>> rules = new HashMap<>();

    /**
     * @param own credentials of the registry's account
     * @param profiles a profile for each other account that is to be read
     * @param warnings takes what could not be read, and is not needed for the rest
     */
    DestinationReader(
            URI endpoint, AwsCredentialsProvider own, Map<String, String> profiles, Consumer<String> warnings) {
        this.endpoint = endpoint;
        this.own = own;
        this.profiles = profiles;
        this.warnings = warnings;
    }

    /** Adds to a subject what its destinations have; policies that it has already are not read. */
    Subject read(Subject known) {
        policies.putAll(known.policies());
        for (AccountRegion destination : known.destinations()) {
            if (!known.isForeign(destination)) {
                readOwn(destination);
            } else if (profiles.containsKey(destination.accountId())) {
                readOther(destination, profiles.get(destination.accountId()));
            }
        }
        return new Subject(known.registry(), known.rules(), known.repositories(), policies, rules);
    }

    private void readOwn(AccountRegion destination) {
        try (LiveRegistry registry = new LiveRegistry(endpoint, destination.region(), own)) {
            rules.put(destination, registry.describe().rules());
        } catch (SdkException e) {
            warnings.accept("The rules of " + destination.region() + " cannot be read, so a chain there is not found: "
                    + e.getMessage());
        }
    }

    private void readOther(AccountRegion destination, String profile) {
        try (LiveRegistry registry = new LiveRegistry(endpoint, destination.region(), credentials(profile))) {
            RegistryDescription description = registry.describe();
            if (!description.registryId().equals(destination.accountId())) {
                throw new Refusal(
                        "--profile-for: the profile '%s' has credentials of %s, not of %s. Name one of that account."
                                .formatted(profile, description.registryId(), destination.accountId()));
            }
            rules.put(destination, description.rules());
            policies.computeIfAbsent(destination, any -> registry.policy());
        }
    }

    private static AwsCredentialsProvider credentials(String profile) {
        try {
            return StaticCredentialsProvider.create(
                    ProfileCredentialsProvider.create(profile).resolveCredentials());
        } catch (SdkClientException e) {
            throw new Refusal("--profile-for: the profile '" + profile + "' has no credentials that can be used. "
                    + "`aws configure list-profiles` lists those that exist.");
        }
    }
}

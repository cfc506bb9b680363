package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/** What all registries of the process hold. Not safe for many threads: {@link ImageRegistry} guards it. */
final class RegistryContents {
    private final Map<AccountRegion, Map<String, Repository>> repositories = new HashMap<>();
    private final Map<AccountRegion, String> policies = new HashMap<>();

    /** Returns the repositories of a registry by name, sorted. */
    Map<String, Repository> repositories(AccountRegion registry) {
        return repositories.computeIfAbsent(registry, any -> new TreeMap<>());
    }

    /** Returns all registries that were asked for, with their repositories by name. */
    Map<AccountRegion, Map<String, Repository>> registries() {
        return repositories;
    }

    Optional<Repository> repository(AccountRegion registry, String name) {
        return Optional.ofNullable(repositories(registry).get(name));
    }

    Repository repositoryOrNew(AccountRegion registry, String name, Instant now) {
        return repositories(registry).computeIfAbsent(name, any -> new Repository(now));
    }

    Optional<String> policy(AccountRegion registry) {
        return Optional.ofNullable(policies.get(registry));
    }

    void setPolicy(AccountRegion registry, String text) {
        policies.put(registry, text);
    }
}

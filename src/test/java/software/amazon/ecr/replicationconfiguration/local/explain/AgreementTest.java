package software.amazon.ecr.replicationconfiguration.local.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.CopyRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.ImageId;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.ImageRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.ReplicationStatus;
import software.amazon.ecr.replicationconfiguration.local.explain.arrival.Arrival;
import software.amazon.ecr.replicationconfiguration.local.explain.arrival.PolicyCheck;
import software.amazon.ecr.replicationconfiguration.local.explain.match.RepositoryRoutes;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Route;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;

/** What the embedded registry does with images, and what an explanation foretells, agree. */
class AgreementTest {
    private static final String ACCOUNT = "111111111111";
    private static final String OTHER = "222222222222";
    private static final AccountRegion SOURCE = new AccountRegion(ACCOUNT, "us-east-1");
    private static final List<AccountRegion> DESTINATIONS = List.of(
            new AccountRegion(ACCOUNT, "eu-west-1"),
            new AccountRegion(OTHER, "us-east-1"),
            new AccountRegion(OTHER, "eu-west-1"));

    /** @param existing the names that destinations have repositories of already */
    record World(
            List<ReplicationRule> rules,
            List<ReplicationRule> onwards,
            Set<String> names,
            Set<String> existing,
            Map<AccountRegion, String> policies) {}

    @Provide
    static Arbitrary<World> worlds() {
        Arbitrary<List<ReplicationRule>> rules = rule().list().ofMaxSize(4);
        return Combinators.combine(
                        rules,
                        rules,
                        names().set().ofMinSize(1).ofMaxSize(5),
                        names().set().ofMaxSize(5),
                        Arbitraries.maps(
                                Arbitraries.of(DESTINATIONS),
                                statement().list().ofMaxSize(3).map(AgreementTest::policy)))
                .as(World::new);
    }

    @Property(tries = 2000, seed = "5005")
    void theRegistryDoesWhatIsForetold(@ForAll("worlds") World world) {
        Map<AccountRegion, RegistryPolicy> policies = world.policies.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> RegistryPolicy.parse(entry.getValue())));
        Subject subject = new Subject(SOURCE, world.rules, Optional.of(List.copyOf(world.names)), policies, Map.of());
        ImageRegistry registry = registry(world);

        for (RepositoryRoutes foretold : subject.routes()) {
            String name = foretold.name();
            ImageId image = new ImageId(
                    registry.put(SOURCE, name, "{\"of\":\"" + name + "\"}", "any", "latest")
                            .digest(),
                    null);
            Map<AccountRegion, String> expected = new HashMap<>();
            foretold.routes()
                    .forEach(route -> expected.put(
                            route.destination(), arrives(subject, world, route, name) ? "COMPLETE" : "FAILED"));

            Set<AccountRegion> undecided = undecided(subject, foretold);
            expected.keySet().removeAll(undecided);
            Map<AccountRegion, String> actual = statuses(registry, name, image);
            assertThat(actual.keySet()).containsAll(undecided);
            actual.keySet().removeAll(undecided);
            assertThat(actual).isEqualTo(expected);
            assertThat(holders(registry, name, image, undecided)).isEqualTo(withStatus(expected, "COMPLETE"));

            registry.delete(SOURCE, name, image);
            foretold.routes().stream()
                    .filter(Route::deleteReplication)
                    .forEach(route -> expected.remove(route.destination()));
            assertThat(holders(registry, name, image, undecided)).isEqualTo(withStatus(expected, "COMPLETE"));
        }
    }

    private static boolean arrives(Subject subject, World world, Route route, String name) {
        Arrival arrival = PolicyCheck.arrival(subject, route.destination(), name);
        return arrival == Arrival.ARRIVES || arrival == Arrival.IF_REPOSITORY_EXISTS && world.existing.contains(name);
    }

    /** Nothing is foretold where a policy has conditions, except that the images set out. */
    private static Set<AccountRegion> undecided(Subject subject, RepositoryRoutes foretold) {
        return foretold.routes().stream()
                .map(Route::destination)
                .filter(to -> PolicyCheck.arrival(subject, to, foretold.name()) == Arrival.UNDECIDED)
                .collect(Collectors.toSet());
    }

    private static ImageRegistry registry(World world) {
        ImageRegistry registry = new ImageRegistry(
                from -> copyRules(from.equals(SOURCE) ? world.rules : world.onwards),
                Runnable::run,
                () -> Instant.EPOCH,
                () -> {});
        world.names.forEach(name -> registry.create(SOURCE, name));
        DESTINATIONS.forEach(destination -> world.existing.forEach(name -> registry.create(destination, name)));
        world.policies.forEach(registry::putPolicy);
        return registry;
    }

    private static Map<AccountRegion, String> statuses(ImageRegistry registry, String name, ImageId image) {
        return registry.statuses(SOURCE, name, image).stream()
                .collect(Collectors.toMap(
                        status -> new AccountRegion(status.registryId(), status.region()), ReplicationStatus::status));
    }

    private static Set<AccountRegion> holders(
            ImageRegistry registry, String name, ImageId image, Set<AccountRegion> undecided) {
        Set<AccountRegion> holders = new HashSet<>();
        DESTINATIONS.stream()
                .filter(destination -> !undecided.contains(destination))
                .filter(destination -> registry.repositories(destination).containsKey(name))
                .filter(destination -> registry.images(destination, name).stream()
                        .anyMatch(found -> found.image().digest().equals(image.imageDigest())))
                .forEach(holders::add);
        return holders;
    }

    private static Set<AccountRegion> withStatus(Map<AccountRegion, String> statuses, String status) {
        return statuses.keySet().stream()
                .filter(destination -> statuses.get(destination).equals(status))
                .collect(Collectors.toSet());
    }

    private static List<CopyRule> copyRules(List<ReplicationRule> rules) {
        return rules.stream()
                .map(rule -> new CopyRule(
                        rule.getDestinations().stream()
                                .map(to -> new AccountRegion(to.getRegistryId(), to.getRegion()))
                                .toList(),
                        rule.getRepositoryFilters() == null
                                ? List.of()
                                : rule.getRepositoryFilters().stream()
                                        .map(RepositoryFilter::getFilter)
                                        .toList(),
                        rule.getDeleteReplication() != null))
                .toList();
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("ab", "ab/c", "ab/cd", "abc", "b/a", "ba");
    }

    private static Arbitrary<ReplicationRule> rule() {
        Arbitrary<RepositoryFilter> filter = Arbitraries.of("ab", "ab/", "ab/c", "b/", "zz")
                .map(prefix -> new RepositoryFilter(prefix, "PREFIX_MATCH"));
        return Combinators.combine(
                        Arbitraries.of(DESTINATIONS)
                                .map(to -> new ReplicationDestination(to.region(), to.accountId()))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        filter.list().ofMinSize(1).ofMaxSize(3).optional(0.8),
                        Arbitraries.of(true, false))
                .as((destinations, filters, deletions) -> ReplicationRule.builder()
                        .destinations(destinations)
                        .repositoryFilters(filters.orElse(null))
                        .deleteReplication(deletions ? new DeleteReplication(true) : null)
                        .build());
    }

    private static Arbitrary<String> statement() {
        return Combinators.combine(
                        Arbitraries.of("Allow", "Allow", "Allow", "Deny"),
                        Arbitraries.of("\"*\"", "{\"AWS\":\"111111111111\"}", "{\"AWS\":\"333333333333\"}"),
                        Arbitraries.of("ecr:*", "ecr:ReplicateImage", "ecr:CreateRepository", "ecr:Replicate*"),
                        Arbitraries.of(
                                "*", "arn:aws:ecr:*:222222222222:repository/*", "*/ab*", "*:eu-west-1:*", "*/ab/c?"),
                        Arbitraries.of("{}", "{}", "{}", "{\"Bool\":{\"aws:SecureTransport\":\"true\"}}"))
                .as(
                        "{\"Effect\":\"%s\",\"Principal\":%s,\"Action\":\"%s\",\"Resource\":\"%s\",\"Condition\":%s}"
                                ::formatted);
    }

    private static String policy(List<String> statements) {
        return "{\"Statement\":[" + String.join(",", statements) + "]}";
    }
}

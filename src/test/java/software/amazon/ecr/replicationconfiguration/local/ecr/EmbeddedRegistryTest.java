package software.amazon.ecr.replicationconfiguration.local.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.ReplicationDestination;
import software.amazon.awssdk.services.ecr.model.ReplicationRule;
import software.amazon.awssdk.services.ecr.model.RepositoryFilter;
import software.amazon.awssdk.services.ecr.model.RepositoryFilterType;
import software.amazon.ecr.replicationconfiguration.local.http.RecordedCall;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;

class EmbeddedRegistryTest {
    private static final ReplicationRule TO_FRANKFURT = to("eu-central-1");
    private static final ReplicationRule TO_IRELAND = to("eu-west-1");
    private static final RepositoryFilter PROD = RepositoryFilter.builder()
            .filter("prod/")
            .filterType(RepositoryFilterType.PREFIX_MATCH)
            .build();
    private static final EcrRule STORED_TO_IRELAND =
            new EcrRule(List.of(new EcrDestination("eu-west-1", "123456789012")), List.of());

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
    }

    @Test
    void describesTheAccountAndNoRulesAtFirst() {
        var answer = client(start(RegistryConfiguration.DEFAULT)).describeRegistry(r -> {});

        assertThat(answer.registryId()).isEqualTo("123456789012");
        assertThat(answer.replicationConfiguration().hasRules()).isTrue();
        assertThat(answer.replicationConfiguration().rules()).isEmpty();
    }

    @Test
    void showsWhatWasPutAndAnswersThePutWithIt() {
        EcrClient ecr = client(start(RegistryConfiguration.DEFAULT));
        ReplicationRule filtered =
                TO_FRANKFURT.toBuilder().repositoryFilters(PROD).build();

        assertThat(put(ecr, filtered, TO_IRELAND)).containsExactly(filtered, TO_IRELAND);
        assertThat(rules(ecr)).containsExactly(filtered, TO_IRELAND);
    }

    @Test
    void aPutReplacesAllRules() {
        EcrClient ecr = client(start(RegistryConfiguration.DEFAULT));
        put(ecr, TO_FRANKFURT);
        put(ecr, TO_IRELAND);
        assertThat(rules(ecr)).containsExactly(TO_IRELAND);
        put(ecr);
        assertThat(rules(ecr)).isEmpty();
    }

    @Test
    void leavesRepositoryFiltersOutOfARuleThatHasNone() {
        EcrClient ecr = client(start(RegistryConfiguration.DEFAULT));
        put(ecr, TO_IRELAND);
        assertThat(rules(ecr).get(0).hasRepositoryFilters()).isFalse();
    }

    @Test
    void aRefusedPutChangesNothing() {
        EcrClient ecr = client(start(RegistryConfiguration.DEFAULT));
        put(ecr, TO_IRELAND);
        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> put(ecr, to("us-east-1")));
        assertThat(rules(ecr)).containsExactly(TO_IRELAND);
    }

    @Test
    void keepsRegionsApart() {
        EmbeddedRegistry registry = start(RegistryConfiguration.DEFAULT);
        put(client(registry, "us-east-1", "AKIDEXAMPLE"), TO_IRELAND);
        put(client(registry, "eu-west-1", "AKIDEXAMPLE"), TO_FRANKFURT);

        assertThat(rules(client(registry, "us-east-1", "AKIDEXAMPLE"))).containsExactly(TO_IRELAND);
        assertThat(rules(client(registry, "eu-west-1", "AKIDEXAMPLE"))).containsExactly(TO_FRANKFURT);
        assertThat(rules(client(registry, "us-west-2", "AKIDEXAMPLE"))).isEmpty();
    }

    @Test
    void keepsAccountsApart() {
        EmbeddedRegistry registry = start(RegistryConfiguration.DEFAULT);
        put(client(registry), TO_IRELAND);

        var other = client(registry, "us-east-1", "210987654321").describeRegistry(r -> {});
        assertThat(other.registryId()).isEqualTo("210987654321");
        assertThat(other.replicationConfiguration().rules()).isEmpty();
    }

    @Test
    void playsTheConfiguredAccount() {
        EmbeddedRegistry registry = start(RegistryConfiguration.DEFAULT.withAccountId("000000000007"));
        assertThat(client(registry).describeRegistry(r -> {}).registryId()).isEqualTo("000000000007");
    }

    @Test
    void readsLagBehindAWriteByTheConfiguredNumber() {
        EmbeddedRegistry registry = start(RegistryConfiguration.DEFAULT.withReadDelay(2));
        EcrClient ecr = client(registry);
        put(ecr, TO_IRELAND);

        assertThat(registry.rules("123456789012", "us-east-1")).containsExactly(STORED_TO_IRELAND);
        assertThat(rules(ecr)).isEmpty();
        assertThat(rules(ecr)).isEmpty();
        assertThat(rules(ecr)).containsExactly(TO_IRELAND);
    }

    @Test
    void showsAnOutOfBandChangeAtOnce() {
        EmbeddedRegistry registry = start(RegistryConfiguration.DEFAULT.withReadDelay(2));
        registry.replaceRules("123456789012", "us-east-1", List.of(STORED_TO_IRELAND));
        assertThat(rules(client(registry))).containsExactly(TO_IRELAND);
    }

    @Test
    void recordsTheCallsMade() {
        EmbeddedRegistry registry = start(RegistryConfiguration.DEFAULT);
        EcrClient ecr = client(registry);
        Instant before = Instant.now();
        put(ecr, TO_IRELAND);
        catchThrowableOfType(InvalidParameterException.class, () -> put(ecr, to("us-east-1")));

        assertThat(registry.calls())
                .extracting(
                        RecordedCall::number,
                        RecordedCall::operation,
                        c -> c.errorCode().orElse("none"))
                .containsExactly(
                        tuple(1L, "PutReplicationConfiguration", "none"),
                        tuple(2L, "PutReplicationConfiguration", "InvalidParameterException"));
        assertThat(registry.calls()).allSatisfy(call -> {
            assertThat(call.startedAt()).isBetween(before, Instant.now());
            assertThat(call.duration()).isPositive();
        });
    }

    @Test
    void namesAPortThatIsTaken() {
        int taken = start(RegistryConfiguration.DEFAULT).endpoint().getPort();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> startOn(taken))
                .withMessage(
                        "Port %d on 127.0.0.1 cannot be opened. Choose another, or 0 for any that is free.", taken);
    }

    @Test
    void freesItsPortWhenClosed() {
        EmbeddedRegistry first = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT);
        first.close();
        EmbeddedRegistry second = startOn(first.endpoint().getPort());
        assertThat(second.endpoint()).isEqualTo(first.endpoint());
    }

    private static ReplicationRule to(String region) {
        ReplicationDestination destination = ReplicationDestination.builder()
                .region(region)
                .registryId("123456789012")
                .build();
        return ReplicationRule.builder().destinations(destination).build();
    }

    private static List<ReplicationRule> put(EcrClient ecr, ReplicationRule... rules) {
        return ecr.putReplicationConfiguration(r -> r.replicationConfiguration(c -> c.rules(rules)))
                .replicationConfiguration()
                .rules();
    }

    private static List<ReplicationRule> rules(EcrClient ecr) {
        return ecr.describeRegistry(r -> {}).replicationConfiguration().rules();
    }

    private EmbeddedRegistry start(RegistryConfiguration configuration) {
        return opened(EmbeddedRegistry.start(configuration));
    }

    private EmbeddedRegistry startOn(int port) {
        return opened(EmbeddedRegistry.start(RegistryConfiguration.DEFAULT, port, RequestLimits.DEFAULT));
    }

    private EmbeddedRegistry opened(EmbeddedRegistry registry) {
        open.add(0, registry);
        return registry;
    }

    private EcrClient client(EmbeddedRegistry registry) {
        return client(registry, "us-east-1", "AKIDEXAMPLE");
    }

    private EcrClient client(EmbeddedRegistry registry, String region, String accessKeyId) {
        EcrClient ecr = EcrTestClients.ecr(registry, region, accessKeyId);
        open.add(0, ecr);
        return ecr;
    }
}

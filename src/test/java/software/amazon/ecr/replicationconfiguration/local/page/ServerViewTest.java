package software.amazon.ecr.replicationconfiguration.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.history.FrontEnd;
import software.amazon.ecr.replicationconfiguration.local.history.History;
import software.amazon.ecr.replicationconfiguration.local.history.HistoryEntry;
import software.amazon.ecr.replicationconfiguration.local.page.RegistryState.ComparedRule;

class ServerViewTest {
    private static final AccountRegion STOCKHOLM = new AccountRegion("123456789012", "eu-north-1");
    private static final AccountRegion OHIO = new AccountRegion("123456789012", "us-east-2");
    private static final ReplicationRule RULE = ReplicationRule.builder()
            .destinations(List.of(new ReplicationDestination("us-west-2", "210987654321")))
            .repositoryFilters(List.of(new RepositoryFilter("prod/", "PREFIX_MATCH")))
            .build();
    private static final ObjectNode MODEL = json("""
            {"RegistryId": "123456789012", "ReplicationConfiguration": {"Rules": [{
            "Destinations": [{"Region": "us-west-2", "RegistryId": "210987654321"}],
            "RepositoryFilters": [{"Filter": "prod/", "FilterType": "PREFIX_MATCH"}]}]}}""");

    private final History history = new History();
    private final Map<AccountRegion, List<ReplicationRule>> stored = new HashMap<>();
    private final ServerView view = new ServerView(history, () -> stored);

    @Test
    void comparesARegistryWithTheLastWriteThatSucceeded() {
        add(STOCKHOLM, Action.CREATE, "SUCCESS", null, MODEL);
        add(STOCKHOLM, Action.UPDATE, "FAILED", "NotFound", null);
        assertThat(rules(view)).containsExactly(ComparedRule.of(RULE, DriftStatus.MISSING));
        stored.put(STOCKHOLM, List.of(RULE));
        assertThat(rules(view)).extracting(ComparedRule::driftStatus).containsExactly(DriftStatus.IN_SYNC);
    }

    @Test
    void afterADeleteNobodyAsksForAnyRule() {
        stored.put(STOCKHOLM, List.of(RULE));
        add(STOCKHOLM, Action.CREATE, "SUCCESS", null, MODEL);
        add(STOCKHOLM, Action.DELETE, "SUCCESS", null, null);
        assertThat(view.registries().get(0).asked()).isTrue();
        assertThat(rules(view)).extracting(ComparedRule::driftStatus).containsExactly(DriftStatus.UNMANAGED);
    }

    @Test
    void aRegistryIsChangingWhileAWriteGoesOn() {
        stored.put(STOCKHOLM, List.of(RULE));
        HistoryEntry pending = add(STOCKHOLM, Action.CREATE, "PENDING", null, null);
        assertThat(view.registries().get(0).changing()).isTrue();
        history.replace(pending.id(), id -> entry(id, STOCKHOLM, Action.CREATE, "SUCCESS", null, MODEL));
        assertThat(view.registries().get(0).changing()).isFalse();
        add(STOCKHOLM, Action.READ, "PENDING", null, null);
        assertThat(view.registries().get(0).changing()).isFalse();
    }

    @Test
    void ordersRegistriesByAccountAndRegion() {
        stored.put(OHIO, List.of(RULE));
        add(STOCKHOLM, Action.CREATE, "SUCCESS", null, MODEL);
        stored.put(new AccountRegion("000000000001", "us-west-2"), List.of(RULE));
        assertThat(view.registries())
                .extracting(state -> state.account() + " " + state.region())
                .containsExactly("000000000001 us-west-2", "123456789012 eu-north-1", "123456789012 us-east-2");
    }

    @Test
    void tellsARequestWithItsErrorCodeBeforeTheMessage() {
        add(OHIO, Action.DELETE, "FAILED", "NotFound", null);
        add(OHIO, Action.READ, "PENDING", null, null);
        assertThat(view.requests())
                .containsExactly(
                        new RequestState(
                                1,
                                "2026-01-01T00:00:00Z",
                                "DELETE",
                                "123456789012 in us-east-2",
                                "Lambda",
                                "FAILED",
                                7L,
                                "NotFound: Said so."),
                        new RequestState(
                                2,
                                "2026-01-01T00:00:00Z",
                                "READ",
                                "123456789012 in us-east-2",
                                "Lambda",
                                "PENDING",
                                null,
                                "Said so."));
    }

    @Test
    void aRegistryElsewhereIsAsTheProviderLastSawIt() {
        ServerView elsewhere = new ServerView(history, new LastSeenRules(history));
        add(STOCKHOLM, Action.CREATE, "SUCCESS", null, MODEL);
        assertThat(rules(elsewhere)).extracting(ComparedRule::driftStatus).containsExactly(DriftStatus.IN_SYNC);
        add(STOCKHOLM, Action.READ, "FAILED", "NotFound", null);
        assertThat(rules(elsewhere)).extracting(ComparedRule::driftStatus).containsExactly(DriftStatus.MISSING);
        add(STOCKHOLM, Action.READ, "FAILED", "Throttling", null);
        add(STOCKHOLM, Action.LIST, "SUCCESS", null, null);
        assertThat(rules(elsewhere)).extracting(ComparedRule::driftStatus).containsExactly(DriftStatus.MISSING);
        add(STOCKHOLM, Action.READ, "SUCCESS", null, MODEL);
        assertThat(rules(elsewhere)).extracting(ComparedRule::driftStatus).containsExactly(DriftStatus.IN_SYNC);
    }

    private static List<ComparedRule> rules(ServerView view) {
        return view.registries().get(0).rules();
    }

    private HistoryEntry add(AccountRegion registry, Action action, String status, String error, ObjectNode result) {
        return history.add(id -> entry(id, registry, action, status, error, result));
    }

    private static HistoryEntry entry(
            long id, AccountRegion registry, Action action, String status, String error, ObjectNode result) {
        Duration duration = status.equals("PENDING") ? null : Duration.ofMillis(7);
        return new HistoryEntry(
                id,
                Instant.parse("2026-01-01T00:00:00Z"),
                FrontEnd.LAMBDA,
                action,
                registry,
                null,
                status,
                duration,
                error,
                "Said so.",
                result);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.CopyRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.Image;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.ImageRegistry;
import software.amazon.ecr.replicationconfiguration.local.history.FrontEnd;
import software.amazon.ecr.replicationconfiguration.local.history.History;
import software.amazon.ecr.replicationconfiguration.local.history.HistoryEntry;
import software.amazon.ecr.replicationconfiguration.local.page.ImageState.CopyState;
import software.amazon.ecr.replicationconfiguration.local.page.ImagesState.RepositoryState;
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
    private final List<Runnable> steps = new ArrayList<>();
    private final ImageRegistry images = new ImageRegistry(
            registry -> List.of(
                    new CopyRule(List.of(new AccountRegion("210987654321", "us-west-2")), List.of("prod/"), false)),
            steps::add,
            () -> Instant.EPOCH,
            () -> {});
    private final List<Stack> stacks = new ArrayList<>();
    private final ServerView view = new ServerView(history, () -> stored, Optional.of(images), () -> stacks);

    @Test
    void comparesARegistryWithTheLastWriteThatSucceeded() {
        add(STOCKHOLM, Action.CREATE, "SUCCESS", null, MODEL);
        add(STOCKHOLM, Action.UPDATE, "FAILED", "NotFound", null);
        assertThat(rules(view)).containsExactly(ComparedRule.of(RULE, RuleDrift.MISSING));
        stored.put(STOCKHOLM, List.of(RULE));
        assertThat(rules(view)).extracting(ComparedRule::driftStatus).containsExactly(RuleDrift.IN_SYNC);
    }

    @Test
    void afterADeleteNobodyAsksForAnyRule() {
        stored.put(STOCKHOLM, List.of(RULE));
        add(STOCKHOLM, Action.CREATE, "SUCCESS", null, MODEL);
        add(STOCKHOLM, Action.DELETE, "SUCCESS", null, null);
        assertThat(view.registries().get(0).asked()).isTrue();
        assertThat(rules(view)).extracting(ComparedRule::driftStatus).containsExactly(RuleDrift.UNMANAGED);
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
        ServerView elsewhere = new ServerView(history, new RecordedRules(history), Optional.empty(), List::of);
        add(STOCKHOLM, Action.CREATE, "SUCCESS", null, MODEL);
        assertThat(rules(elsewhere)).extracting(ComparedRule::driftStatus).containsExactly(RuleDrift.IN_SYNC);
        add(STOCKHOLM, Action.READ, "FAILED", "NotFound", null);
        assertThat(rules(elsewhere)).extracting(ComparedRule::driftStatus).containsExactly(RuleDrift.MISSING);
        add(STOCKHOLM, Action.READ, "FAILED", "Throttling", null);
        add(STOCKHOLM, Action.LIST, "SUCCESS", null, null);
        assertThat(rules(elsewhere)).extracting(ComparedRule::driftStatus).containsExactly(RuleDrift.MISSING);
        add(STOCKHOLM, Action.READ, "SUCCESS", null, MODEL);
        assertThat(rules(elsewhere)).extracting(ComparedRule::driftStatus).containsExactly(RuleDrift.IN_SYNC);
    }

    @Test
    void showsRepositoriesAndTheImagesThatWerePushedToThem() {
        images.create(STOCKHOLM, "prod/api");
        Image pushed = images.put(STOCKHOLM, "prod/api", "{}", "any", "latest");

        assertThat(view.images().orElseThrow())
                .isEqualTo(new ImagesState(
                        List.of(new RepositoryState("123456789012", "eu-north-1", "prod/api")),
                        List.of(new ImageState(
                                "123456789012",
                                "eu-north-1",
                                "prod/api",
                                List.of("latest"),
                                pushed.digest(),
                                "1970-01-01T00:00:00Z",
                                List.of(new CopyState("us-west-2", "210987654321", "IN_PROGRESS", null, null))))));
        steps.forEach(Runnable::run);
        assertThat(view.images().orElseThrow().images().get(0).copies())
                .containsExactly(new CopyState(
                        "us-west-2",
                        "210987654321",
                        "FAILED",
                        "AccessDenied",
                        "There is no registry policy, and one has to allow ecr:ReplicateImage."));
    }

    @Test
    void showsTheLatestTwentyImages() {
        images.create(STOCKHOLM, "prod/api");
        IntStream.range(0, 21).forEach(i -> images.put(STOCKHOLM, "prod/api", "{\"number\":" + i + "}", "any", null));
        assertThat(view.images().orElseThrow().images()).hasSize(20);
    }

    @Test
    void knowsNoImagesOfARegistryElsewhere() {
        assertThat(new ServerView(history, Map::of, Optional.empty(), List::of).images())
                .isEmpty();
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

package software.amazon.ecr.replicationconfiguration.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.page.ImageState.CopyState;
import software.amazon.ecr.replicationconfiguration.local.page.ImagesState.RepositoryState;

@Timeout(120)
@Tag("slow")
class PageTest {
    private static final AccountRegion REGISTRY = new AccountRegion("123456789012", "eu-north-1");
    private static final ReplicationRule PROD_TO_IRELAND = rule("eu-west-1", "prod/");
    private static final ReplicationRule ALL_TO_OREGON = rule("us-west-2");
    private static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\"><script>alert(1)</script>";

    private static Browser browser;
    private final ScriptedSource source = new ScriptedSource();
    private final EventsHandler events = new EventsHandler("Acme::ECR::Replication", source);
    private volatile Map<AccountRegion, List<ReplicationRule>> rules = Map.of();
    private LoopbackServer server = serve(0, events);

    @BeforeAll
    static void startBrowser() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.resize(1280, 900);
        browser.open(server.endpoint());
        browser.await("#connection", "Live");
    }

    @AfterEach
    void close() {
        browser.leave();
        server.close();
    }

    @Test
    void tellsTheFirstCommandWhileThereIsNothingToShow() {
        browser.await("#start", "No replication yet");
        assertThat(browser.text("#first-command"))
                .contains("--endpoint-url " + server.endpoint(), "--type-name Acme::ECR::Replication ");
        assertThat(browser.text("#requests")).contains("None so far.");
        assertNoComplaints();
    }

    @Test
    void drawsWhatGoesWhereWithoutAReload() {
        compare(List.of(PROD_TO_IRELAND, ALL_TO_OREGON), List.of(PROD_TO_IRELAND, ALL_TO_OREGON));

        browser.await("#registry-list", "123456789012 in eu-north-1");
        assertThat(browser.text(".source")).isEqualTo("Images pushed to\neu-north-1\naccount 123456789012");
        assertThat(browser.text(".rules .filters")).isEqualTo("prod/*\nAll repositories");
        assertThat(browser.text(".destinations strong")).isEqualTo("eu-west-1\nus-west-2");
        assertThat(browser.run("document.querySelectorAll('.links path:not(.head)').length"))
                .isEqualTo(4L);
        assertThat(browser.text("#start")).isEmpty();
        assertNoComplaints();
    }

    @Test
    void marksMissingAndUnmanagedRules() {
        compare(List.of(PROD_TO_IRELAND), List.of(PROD_TO_IRELAND));
        browser.await(".registry > header .badge", "No drift");

        compare(List.of(ALL_TO_OREGON), List.of(PROD_TO_IRELAND));
        browser.await(".registry > header .badge", "Drift: 1 missing rule, 1 unmanaged rule");
        assertThat(browser.text(".rule.UNMANAGED")).isEqualTo("Rule 1\nunmanaged\nAll repositories");
        assertThat(browser.text(".rule.MISSING")).isEqualTo("Rule 2\nmissing\nprod/*");

        show(List.of(RegistryState.compare(REGISTRY, false, List.of(ALL_TO_OREGON), Optional.empty())), List.of());
        browser.await(".registry > header .badge", "No desired state");
        assertNoComplaints();
    }

    @Test
    void showsAtAGlanceWhatDeletesAtItsDestinations() {
        compare(List.of(PROD_TO_IRELAND, deleting("us-west-2")), List.of(PROD_TO_IRELAND, deleting("us-west-2")));
        browser.await(".rule.deletes .addition", "deletions too");
        assertThat(browser.text(".addition")).isEqualTo("deletions too");
        assertThat(browser.text(".legend"))
                .isEqualTo("Double lines: what is deleted at the source is deleted there too.");
        assertThat(browser.run("Array.from(document.querySelectorAll('.links path.inner'), p => p.dataset.rule)"))
                .isEqualTo(List.of("1", "1"));

        browser.resize(360, 740);
        browser.await(".rule.deletes .addition", "deletions too");
        assertThat(browser.run("getComputedStyle(document.querySelector('.deletes .reach li'), '::before').content"))
                .asString()
                .startsWith("\"⇒\"");
        assertThat(browser.run("document.documentElement.scrollWidth")).isEqualTo(360L);
        assertNoComplaints();
    }

    @Test
    void showsARuleThatDeletesWithoutBeingAskedToAsDrift() {
        compare(List.of(deleting("us-west-2")), List.of(ALL_TO_OREGON));
        browser.await(".registry > header .badge", "Drift: 1 missing rule, 1 unmanaged rule");
        assertThat(browser.text(".rule.UNMANAGED.deletes"))
                .isEqualTo("Rule 1\nunmanaged\ndeletions too\nAll repositories");
        assertThat(browser.text(".rule.MISSING")).isEqualTo("Rule 2\nmissing\nAll repositories");
    }

    @Test
    void lightsUpWhereImagesOfARepositoryGoWhileItsNameIsTyped() {
        List<ReplicationRule> both =
                List.of(rule("eu-west-1", "prod/", "prod/api", "stage/"), rule("us-west-2", "test/"));
        compare(both, both);
        browser.await(".rules", "test/*");

        browser.type("#repository", "prod/a");
        browser.await("#routes", "Rule 1 (prod/*) copies it to eu-west-1.");
        browser.type("#repository", "pi");
        browser.await("#routes", "Rule 1 (prod/*, prod/api*) copies it to eu-west-1.");
        assertThat(browser.text(".rule.lit h4")).isEqualTo("Rule 1");
        assertThat(browser.text(".filters .lit")).isEqualTo("prod/*\nprod/api*");
        assertThat(browser.text(".destinations .lit strong")).isEqualTo("eu-west-1");
        assertThat(browser.run("Array.from(document.querySelectorAll('.links path.shown'), p => p.dataset.rule)"))
                .isEqualTo(List.of("0", "0", "0"));
        assertNoComplaints();
    }

    @Test
    void goesOnShowingWhereImagesGoWhenTheRulesChange() {
        compare(List.of(PROD_TO_IRELAND), List.of(PROD_TO_IRELAND));
        browser.await(".rules", "prod/*");
        browser.type("#repository", "test/a");
        browser.await("#routes", "No rule takes test/a: its images stay in eu-north-1.");
        assertThat(browser.text(".lit")).isEmpty();

        compare(List.of(PROD_TO_IRELAND, deleting("us-west-2")), List.of(PROD_TO_IRELAND, deleting("us-west-2")));
        browser.await(
                "#routes",
                "Rule 2 (all repositories) copies it to us-west-2. What is deleted here is deleted in us-west-2 too.");
        assertThat(browser.text(".filters .lit")).isEqualTo("All repositories");
        assertThat(browser.run("document.activeElement.id")).isEqualTo("repository");
    }

    @Test
    void lightsUpNothingOfOtherRegistries() {
        AccountRegion other = new AccountRegion("210987654321", "eu-north-1");
        rules = Map.of(REGISTRY, List.of(PROD_TO_IRELAND), other, List.of(ALL_TO_OREGON));
        show(
                Stream.of(REGISTRY, other)
                        .map(registry -> RegistryState.compare(registry, false, rules.get(registry), Optional.empty()))
                        .toList(),
                List.of());
        browser.await("#registry-list", "210987654321 in eu-north-1");
        browser.type("#repository", "prod/a");
        browser.await("#routes", "Rule 1 (prod/*) copies it to eu-west-1.");
        assertThat(browser.text(".destinations .lit strong")).isEqualTo("eu-west-1");
        assertThat(browser.text(".rule.lit .filters")).isEqualTo("prod/*");

        browser.type("#registry", "210987654321");
        browser.await("#routes", "Rule 1 (all repositories) copies it to us-west-2 of account 123456789012.");
        assertThat(browser.text(".destinations .lit strong")).isEqualTo("us-west-2");
        assertThat(browser.text(".rule.lit .filters")).isEqualTo("All repositories");
    }

    @Test
    void offersNoPushToARegistryElsewhere() {
        compare(List.of(ALL_TO_OREGON), List.of(ALL_TO_OREGON));
        browser.await("#push label", "An image pushed to");
        assertThat(browser.text("#push button")).isEmpty();
        assertThat(browser.text("#images")).isEmpty();
    }

    @Test
    void showsHowFarImagesHaveCome() {
        compare(List.of(PROD_TO_IRELAND, ALL_TO_OREGON), List.of(PROD_TO_IRELAND, ALL_TO_OREGON));
        showImages(copy("eu-west-1", "IN_PROGRESS", null), copy("us-west-2", "IN_PROGRESS", null));
        browser.await("#image-list", "prod/api:latest");
        assertThat(browser.text("#image-list li li")).isEqualTo("IN_PROGRESS\neu-west-1\nIN_PROGRESS\nus-west-2");
        assertThat(browser.text(".destinations li:nth-child(1) .copy")).isEqualTo("prod/api:latest on its way");

        showImages(copy("eu-west-1", "COMPLETE", null), copy("us-west-2", "FAILED", "It is " + HOSTILE + "."));
        browser.await("#image-list", "AccessDenied: It is " + HOSTILE + ".");
        assertThat(browser.text("#image-list .badge")).isEqualTo("COMPLETE\nFAILED");
        assertThat(browser.text(".destinations .copy")).isEqualTo("prod/api:latest arrived\nprod/api:latest refused");
        assertThat(browser.run("document.getElementById('image-news').textContent"))
                .isEqualTo("prod/api:latest: COMPLETE in eu-west-1, FAILED in us-west-2");
        assertThat(browser.run("document.querySelector('#repositories option').value"))
                .isEqualTo("prod/api");
        assertNoComplaints();
    }

    @Test
    void showsOfTheNewestImageAtADestinationHowFarItHasCome() {
        compare(List.of(PROD_TO_IRELAND), List.of(PROD_TO_IRELAND));
        source.setImages(new ImagesState(
                List.of(),
                List.of(
                        image("prod/web", copy("eu-west-1", "COMPLETE", null)),
                        image("prod/api", copy("eu-west-1", "FAILED", "It is too old.")))));
        events.changed();
        browser.await("#image-list > li:nth-child(2)", "It is too old.");
        assertThat(browser.text(".destinations .copy")).isEqualTo("prod/web:latest arrived");
    }

    @Test
    void saysThatNothingReplicatesAnImage() {
        compare(List.of(PROD_TO_IRELAND), List.of(PROD_TO_IRELAND));
        showImages();
        browser.await("#image-list", "Nothing replicates it.");
    }

    @Test
    void showsMarkupThatAClientSentAsText() {
        ReplicationRule hostile = rule("us-west-2", HOSTILE);
        show(
                List.of(RegistryState.compare(REGISTRY, false, List.of(hostile), Optional.empty())),
                List.of(new RequestState(1, "2026-01-01T00:00:00Z", HOSTILE, HOSTILE, HOSTILE, HOSTILE, 1L, HOSTILE)));

        browser.await(".filters", HOSTILE);
        assertThat(browser.text("#rows td.message")).isEqualTo(HOSTILE);
        assertThat(browser.run("document.querySelectorAll('main img, main script').length"))
                .isEqualTo(0L);
        assertThat(browser.run("document.title")).isEqualTo("ECR replication");
        assertNoComplaints();
    }

    @Test
    void listsTheNewestRequestFirstAndFollowsItToItsEnd() {
        show(List.of(), List.of(request(1, "CREATE", "SUCCESS", 412L), request(2, "DELETE", "PENDING", null)));
        browser.await("#rows tr:nth-child(1)", "PENDING");
        show(
                List.of(),
                List.of(request(1, "CREATE", "SUCCESS", 412L), request(2, "DELETE", "CANCEL_IN_PROGRESS", null)));
        browser.await("#rows tr:nth-child(1) .badge[data-tone=warn]", "CANCEL_IN_PROGRESS");
        show(List.of(), List.of(request(1, "CREATE", "SUCCESS", 412L), request(2, "DELETE", "FAILED", 1500L)));
        browser.await("#rows tr:nth-child(1)", "FAILED");

        assertThat(browser.text("#rows td.operation"))
                .isEqualTo("DELETE\n123456789012 in eu-north-1\nCREATE\n123456789012 in eu-north-1");
        assertThat(browser.text("#rows td.number")).isEqualTo("1.5 s\n412 ms");
        assertThat(browser.run("document.getElementById('latest').textContent")).isEqualTo("DELETE: FAILED. Done.");
    }

    @Test
    void hidesReadsWhenAskedTo() {
        show(List.of(), List.of(request(1, "CREATE", "SUCCESS", 1L), request(2, "READ", "SUCCESS", 1L)));
        browser.await("#rows", "READ");
        browser.click("#hide-reads");
        assertThat(browser.text("#rows td.operation")).isEqualTo("CREATE\n123456789012 in eu-north-1");
    }

    @Test
    void keepsTheLatestTwoHundredRequests() {
        show(List.of(), requests(1, 200));
        browser.await("#rows tr:nth-child(1) td.number", "200 ms");
        show(List.of(), requests(51, 250));
        browser.await("#rows tr:nth-child(1) td.number", "250 ms");
        assertThat(browser.run("document.querySelectorAll('#rows tr').length")).isEqualTo(200L);
    }

    @Test
    void connectsAnewAndForgetsWhatTheFormerServerTold() {
        show(List.of(), List.of(request(7, "CREATE", "SUCCESS", 1L)));
        browser.await("#rows", "CREATE");
        int port = server.endpoint().getPort();
        server.close();
        browser.await("#connection", "Reconnecting…");
        source.set(List.of(), List.of(request(1, "DELETE", "SUCCESS", 1L)));
        server = serve(port, new EventsHandler("Acme::ECR::Replication", source));

        browser.await("#connection", "Live");
        browser.await("#rows", "DELETE");
        assertThat(browser.text("#rows")).doesNotContain("CREATE");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 780, 900, 1280})
    void fitsPhonesTabletsAndScreens(int width) {
        browser.resize(width, 740);
        String[] filters = IntStream.range(0, 30)
                .mapToObj(i -> "team-%02d/%s/".formatted(i, "x".repeat(60)))
                .toArray(String[]::new);
        compare(List.of(rule("ap-northeast-1", filters), PROD_TO_IRELAND), List.of(ALL_TO_OREGON));
        browser.await("#registry-list", "22 more filters");
        show(
                source.registries(),
                List.of(new RequestState(
                        1,
                        "2026-01-01T00:00:00Z",
                        "CREATE",
                        "123456789012 in eu-north-1",
                        "Cloud Control API",
                        "FAILED",
                        31L,
                        "AlreadyExists" + "x".repeat(300))));
        browser.await("#rows", "AlreadyExists");

        showImages(copy("us-west-2", "FAILED", "It is " + "x".repeat(300) + "."));
        browser.type("#repository", "y".repeat(100));
        browser.await("#routes", "y".repeat(100));
        browser.await("#image-list", "AccessDenied");

        assertThat(browser.run("document.documentElement.scrollWidth"))
                .isEqualTo(browser.run("document.documentElement.clientWidth"));
        assertThat(browser.run("document.querySelector('.rule:nth-child(2) .reach').textContent"))
                .asString()
                .contains("eu-west-1", "same account");
        assertNoComplaints();
    }

    private static void assertNoComplaints() {
        assertThat(browser.complaints()).isEmpty();
    }

    private void compare(List<ReplicationRule> stored, List<ReplicationRule> desired) {
        rules = Map.of(REGISTRY, stored);
        show(List.of(RegistryState.compare(REGISTRY, false, stored, Optional.of(desired))), List.of());
    }

    private void showImages(CopyState... copies) {
        source.setImages(new ImagesState(
                List.of(new RepositoryState(REGISTRY.accountId(), REGISTRY.region(), "prod/api")),
                List.of(image("prod/api", copies))));
        events.changed();
    }

    private static ImageState image(String repository, CopyState... copies) {
        return new ImageState(
                REGISTRY.accountId(),
                REGISTRY.region(),
                repository,
                List.of("latest"),
                "sha256:0123456789abcdef",
                "2026-01-01T00:00:00Z",
                List.of(copies));
    }

    private static CopyState copy(String region, String status, String reason) {
        return new CopyState(region, REGISTRY.accountId(), status, reason == null ? null : "AccessDenied", reason);
    }

    private void show(List<RegistryState> registries, List<RequestState> requests) {
        source.set(registries, requests);
        events.changed();
    }

    private LoopbackServer serve(int port, EventsHandler events) {
        return LoopbackServer.start(
                port,
                RequestLimits.DEFAULT,
                List.of(new PageHandler(), new RoutesHandler(RequestLimits.DEFAULT, () -> rules), events));
    }

    private static List<RequestState> requests(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> request(i, "CREATE", "SUCCESS", (long) i))
                .toList();
    }

    private static RequestState request(long number, String operation, String status, Long durationMs) {
        return new RequestState(
                number,
                "2026-01-01T00:00:00Z",
                operation,
                "123456789012 in eu-north-1",
                "Cloud Control API",
                status,
                durationMs,
                "Done.");
    }

    private static ReplicationRule rule(String region, String... filters) {
        List<RepositoryFilter> prefixes = Stream.of(filters)
                .map(filter -> new RepositoryFilter(filter, "PREFIX_MATCH"))
                .toList();
        return ReplicationRule.builder()
                .destinations(List.of(new ReplicationDestination(region, "123456789012")))
                .repositoryFilters(prefixes.isEmpty() ? null : prefixes)
                .build();
    }

    private static ReplicationRule deleting(String region) {
        ReplicationRule rule = rule(region);
        rule.setDeleteReplication(new DeleteReplication(true));
        return rule;
    }
}

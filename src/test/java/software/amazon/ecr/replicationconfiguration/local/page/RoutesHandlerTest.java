package software.amazon.ecr.replicationconfiguration.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;

class RoutesHandlerTest {
    private static final String STOCKHOLM = "account=123456789012&region=eu-north-1";

    private final HttpClient client = HttpClient.newHttpClient();
    private final LoopbackServer server = LoopbackServer.start(
            0,
            RequestLimits.DEFAULT,
            List.of(new RoutesHandler(
                    RequestLimits.DEFAULT,
                    () -> Map.of(
                            new AccountRegion("123456789012", "eu-north-1"),
                            List.of(rule("us-west-2", "prod", "prod/", "stage/"), deleting(rule("eu-west-1")))))));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tellsTheRulesThatTakeARepositoryWithTheirMatchingFiltersAndWhereItsImagesGo() throws Exception {
        HttpResponse<String> answer = get(STOCKHOLM + "&repository=prod/api");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"name\":\"prod/api\",\"destinations\":["
                                + "{\"region\":\"eu-west-1\",\"registryId\":\"123456789012\",\"rules\":[2],\"deleteReplication\":true},"
                                + "{\"region\":\"us-west-2\",\"registryId\":\"123456789012\",\"rules\":[1],\"deleteReplication\":false}],"
                                + "\"rules\":[{\"number\":1,\"filters\":[\"prod\",\"prod/\"]},{\"number\":2,\"filters\":[\"\"]}]}");
    }

    @Test
    void tellsOfARegistryWithoutRulesThatNothingIsReplicated() throws Exception {
        assertThat(get("account=210987654321&region=eu-north-1&repository=prod/api")
                        .body())
                .isEqualTo("{\"name\":\"prod/api\",\"destinations\":[],\"rules\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "account=1&region=eu-north-1&repository=a, account '1' is not twelve digits.",
        "account=123456789012&region=?&repository=a, '?' is not a Region's name.",
        "account=123456789012&repository=a, The parameter 'region' is missing.",
        "account=123456789012&region=eu-north-1, The parameter 'repository' is missing."
    })
    void saysWhatIsWrongWithAQuery(String query, String message) throws Exception {
        HttpResponse<String> answer = get(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("ValidationException", message);
    }

    @Test
    void answersNoPageOfAnotherSite() throws Exception {
        assertThat(client.send(
                                request(STOCKHOLM + "&repository=a")
                                        .header("Origin", "http://example.com")
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> get(String query) throws Exception {
        return client.send(request(query).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(server.endpoint() + "/routes?" + query));
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

    private static ReplicationRule deleting(ReplicationRule rule) {
        rule.setDeleteReplication(new DeleteReplication(true));
        return rule;
    }
}

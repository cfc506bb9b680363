package software.amazon.ecr.replicationconfiguration.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static software.amazon.ecr.replicationconfiguration.local.server.ServerClients.ACCOUNT;
import static software.amazon.ecr.replicationconfiguration.local.server.ServerClients.REGION;
import static software.amazon.ecr.replicationconfiguration.local.server.ServerClients.TYPE;
import static software.amazon.ecr.replicationconfiguration.local.server.ServerClients.properties;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.cloudcontrol.CloudControlClient;
import software.amazon.awssdk.services.cloudcontrol.model.ClientTokenConflictException;
import software.amazon.awssdk.services.cloudcontrol.model.CloudControlException;
import software.amazon.awssdk.services.cloudcontrol.model.ConcurrentOperationException;
import software.amazon.awssdk.services.cloudcontrol.model.HandlerErrorCode;
import software.amazon.awssdk.services.cloudcontrol.model.ListResourceRequestsResponse;
import software.amazon.awssdk.services.cloudcontrol.model.NotUpdatableException;
import software.amazon.awssdk.services.cloudcontrol.model.Operation;
import software.amazon.awssdk.services.cloudcontrol.model.OperationStatus;
import software.amazon.awssdk.services.cloudcontrol.model.ProgressEvent;
import software.amazon.awssdk.services.cloudcontrol.model.RequestTokenNotFoundException;
import software.amazon.awssdk.services.cloudcontrol.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudcontrol.model.TypeNotFoundException;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;

/** Cloud Control API as the AWS SDK's client uses it. */
@Timeout(60)
class CloudControlClientTest {
    private static final AccountRegion SOURCE = new AccountRegion(ACCOUNT, REGION);

    private LocalServer server;
    private CloudControlClient client;

    @BeforeEach
    void start() {
        start(ServerConfiguration.DEFAULT);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void takesAResourceThroughItsWholeLife() {
        ProgressEvent created = success(create("eu-west-1"));
        assertThat(created.identifier()).isEqualTo(ACCOUNT);
        assertThat(created.operation()).isEqualTo(Operation.CREATE);
        assertThat(json(created.resourceModel())).isEqualTo(json(read()));
        assertThat(client.listResources(r -> r.typeName(TYPE)).resourceDescriptions())
                .singleElement()
                .satisfies(found -> assertThat(found.identifier()).isEqualTo(ACCOUNT));

        success(update("replace", "/ReplicationConfiguration/Rules/0/Destinations/0/Region", "\"eu-west-2\""));
        assertThat(regions()).containsExactly("eu-west-2");

        assertThat(success(delete()).identifier()).isEqualTo(ACCOUNT);
        assertThat(server.registry().registries()).isEmpty();
        assertThat(client.listResources(r -> r.typeName(TYPE)).resourceDescriptions())
                .isEmpty();
    }

    @Test
    void answersBeforeTheHandlerHasBegun() {
        Instant before = Instant.now();
        ProgressEvent accepted = create("eu-west-1");

        assertThat(accepted.operationStatus()).isEqualTo(OperationStatus.PENDING);
        assertThat(accepted.typeName()).isEqualTo(TYPE);
        assertThat(accepted.retryAfter()).isBetween(before, before.plusSeconds(5));
        success(accepted);
    }

    @Test
    void keepsTheRegionsOfClientsApart() {
        success(create("eu-west-1"));
        try (CloudControlClient other = ServerClients.cloudControl(server.endpoint(), "eu-west-3", "999999999999")) {
            assertThat(other.listResources(r -> r.typeName(TYPE)).resourceDescriptions())
                    .isEmpty();
            assertThat(other.listResourceRequests(r -> {}).resourceRequestStatusSummaries())
                    .isEmpty();
        }
    }

    @Test
    void namesTheResourceThatExistsAlready() throws Exception {
        success(create("eu-west-1"));

        ProgressEvent second = ended(create("eu-west-2"));

        assertThat(second.operationStatus()).isEqualTo(OperationStatus.FAILED);
        assertThat(second.errorCode()).isEqualTo(HandlerErrorCode.ALREADY_EXISTS);
        assertThat(second.identifier()).isEqualTo(ACCOUNT);
        assertThat(regions()).containsExactly("eu-west-1");
    }

    @Test
    void adoptsWhatExistsByPatch() {
        server.registry().replaceRules(SOURCE, List.of(rule("eu-west-1")));

        success(update(
                "replace", "/ReplicationConfiguration", "{\"Rules\":[{\"Destination\":{\"Region\":\"eu-west-2\"}}]}"));

        assertThat(regions()).containsExactly("eu-west-2");
    }

    @Test
    void reportsThatNothingIsThere() throws Exception {
        assertThatThrownBy(this::read)
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageStartingWith("The registry '123456789012' has no replication rules.");
        assertThat(ended(delete()).errorCode()).isEqualTo(HandlerErrorCode.NOT_FOUND);
        assertThat(ended(update("add", "/ReplicationConfiguration", "{}")).errorCode())
                .isEqualTo(HandlerErrorCode.NOT_FOUND);
    }

    @Test
    void reportsAnInvalidModelInTheOutcome() throws Exception {
        ProgressEvent event = ended(
                client.createResource(r -> r.typeName(TYPE).desiredState("{}")).progressEvent());

        assertThat(event.errorCode()).isEqualTo(HandlerErrorCode.INVALID_REQUEST);
        assertThat(event.statusMessage()).contains("ReplicationConfiguration");
    }

    @Test
    void allowsOneOperationAtATime() {
        restartWithLaggingReads();
        ProgressEvent running = create("eu-west-1");

        assertThatThrownBy(this::delete)
                .isInstanceOf(ConcurrentOperationException.class)
                .hasMessageStartingWith("Another operation on this resource is going on: CREATE with RequestToken "
                        + running.requestToken() + ". Wait until it has ended.");
        assertThat(client.listResources(r -> r.typeName(TYPE)).typeName()).isEqualTo(TYPE);
    }

    @Test
    void returnsTheSameRequestForTheSameClientToken() {
        ProgressEvent first = createWithToken("token-1", "eu-west-1");

        assertThat(createWithToken("token-1", "eu-west-1").requestToken()).isEqualTo(first.requestToken());
        success(first);
        assertThat(createWithToken("token-1", "eu-west-1").operationStatus()).isEqualTo(OperationStatus.SUCCESS);
        assertThatThrownBy(() -> createWithToken("token-1", "eu-west-2"))
                .isInstanceOf(ClientTokenConflictException.class)
                .hasMessageStartingWith("The ClientToken 'token-1' belongs to an earlier request with other parameters."
                        + " Use a new one.");
    }

    @Test
    void cancelsBetweenTwoInvocations() throws Exception {
        restartWithLaggingReads();
        ProgressEvent running = create("eu-west-1");
        awaitMessage(running);

        ProgressEvent cancelling = cancel(running);

        assertThat(cancelling.operationStatus())
                .isIn(OperationStatus.CANCEL_IN_PROGRESS, OperationStatus.CANCEL_COMPLETE);
        ProgressEvent cancelled = ended(running);
        assertThat(cancelled.operationStatus()).isEqualTo(OperationStatus.CANCEL_COMPLETE);
        assertThat(cancelled.statusMessage())
                .isEqualTo("The request was cancelled. What its handler had done by then has not been undone.");
        assertThatThrownBy(() -> cancel(running))
                .isInstanceOf(CloudControlException.class)
                .hasMessageContaining("has ended with CANCEL_COMPLETE. Only one that is PENDING or IN_PROGRESS");
    }

    @Test
    void pagesThroughTheRequestsLatestFirst() throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tokens.add(0, ended(delete()).requestToken());
        }

        List<ListResourceRequestsResponse> pages = client.listResourceRequestsPaginator(r -> r.maxResults(2)).stream()
                .toList();

        assertThat(pages).hasSize(3);
        assertThat(pages.stream()
                        .flatMap(page -> page.resourceRequestStatusSummaries().stream())
                        .map(ProgressEvent::requestToken))
                .containsExactlyElementsOf(tokens);
    }

    @Test
    void listsRequestsByOperationAndStatus() throws Exception {
        success(create("eu-west-1"));
        ended(create("eu-west-1"));
        success(delete());

        assertThat(listed(Operation.CREATE, OperationStatus.FAILED)).containsExactly(OperationStatus.FAILED);
        assertThat(listed(Operation.DELETE, OperationStatus.FAILED)).isEmpty();
        assertThat(listed(Operation.CREATE, null)).containsExactly(OperationStatus.FAILED, OperationStatus.SUCCESS);
    }

    @Test
    void appliesEachKindOfPatchOperation() {
        success(create("eu-west-1", "eu-west-2"));
        String rules = "/ReplicationConfiguration/Rules";

        success(patch("""
            [{"op": "test", "path": "%1$s/0/Destinations/0/Region", "value": "eu-west-1"},
             {"op": "add", "path": "%1$s/-", "value": {"Destinations": [{"Region": "eu-west-3"}]}},
             {"op": "copy", "from": "%1$s/0", "path": "%1$s/-"},
             {"op": "replace", "path": "%1$s/3/Destinations/0/Region", "value": "eu-central-1"},
             {"op": "move", "from": "%1$s/3", "path": "%1$s/0"},
             {"op": "remove", "path": "%1$s/1"}]""".formatted(rules)));

        assertThat(regions()).containsExactly("eu-central-1", "eu-west-2", "eu-west-3");
    }

    @Test
    void appliesAllOfAPatchOrNothing() throws Exception {
        success(create("eu-west-1"));

        ProgressEvent event = ended(patch("""
            [{"op": "replace", "path": "/ReplicationConfiguration/Rules/0/Destinations/0/Region", "value": "eu-west-2"},
             {"op": "remove", "path": "/ReplicationConfiguration/Rules/7"}]"""));

        assertThat(event.errorCode()).isEqualTo(HandlerErrorCode.INVALID_REQUEST);
        assertThat(event.statusMessage())
                .isEqualTo("PatchDocument[1]: there is nothing at '/ReplicationConfiguration/Rules/7'.");
        assertThat(regions()).containsExactly("eu-west-1");
    }

    @Test
    void takesAnEmptyPatch() {
        success(create("eu-west-1"));
        success(patch("[]"));
        assertThat(regions()).containsExactly("eu-west-1");
    }

    @Test
    void protectsTheIdentifier() throws Exception {
        success(create("eu-west-1"));
        assertThatThrownBy(() -> update("replace", "/RegistryId", "\"999999999999\""))
                .isInstanceOf(NotUpdatableException.class)
                .hasMessageStartingWith("PatchDocument[0]: RegistryId is read-only and identifies the resource."
                        + " Leave it out of the patch.");
        assertThat(ended(update("replace", "", properties("eu-west-2"))).errorCode())
                .isEqualTo(HandlerErrorCode.NOT_UPDATABLE);
    }

    @Test
    void appliesAPatchOfTheShorthandAndSaysWhatAwsWouldDo() {
        success(create("eu-west-1"));

        ProgressEvent event =
                success(update("replace", "/ReplicationConfiguration/Rules/0/Destination/Region", "\"eu-west-2\""));

        assertThat(regions()).containsExactly("eu-west-2");
        assertThat(event.statusMessage())
                .isEqualTo("Use the patch path"
                        + " '/ReplicationConfiguration/Rules/0/Destinations/0/Region' in place of"
                        + " '/ReplicationConfiguration/Rules/0/Destination/Region': the stored state has no Destination, and AWS's"
                        + " own Cloud Control API would refuse it.");
    }

    @Test
    void appliesAPatchOfWhatTheStateLeavesOutAndSaysWhatAwsWouldDo() {
        success(create("eu-west-1"));

        ProgressEvent event =
                success(update("replace", "/ReplicationConfiguration/Rules/0/DeleteReplication/Enabled", "true"));

        assertThat(json(read()).findValuesAsText("Enabled")).containsExactly("true");
        assertThat(event.statusMessage())
                .isEqualTo(
                        "Add '/ReplicationConfiguration/Rules/0/DeleteReplication' as a whole, or leave it out of the"
                                + " patch: the stored state has nothing there, and AWS's own Cloud Control API would refuse it.");
    }

    @Test
    void saysNothingOfAPatchThatAwsWouldTake() {
        success(create("eu-west-1"));
        String path = "/ReplicationConfiguration/Rules/0/DeleteReplication";

        assertThat(success(update("add", path, "{\"Enabled\":true}")).statusMessage())
                .isNull();
        assertThat(success(update("test", path + "/Enabled", "true")).statusMessage())
                .isNull();
    }

    @Test
    void refusesAPatchOfWhatTheStateLeavesOutIfPatchesAreStrict() throws Exception {
        close();
        start(ServerConfiguration.DEFAULT.withStrictPatches(true));
        success(create("eu-west-1"));

        ProgressEvent event =
                ended(update("replace", "/ReplicationConfiguration/Rules/0/DeleteReplication/Enabled", "true"));

        assertThat(event.errorCode()).isEqualTo(HandlerErrorCode.INVALID_REQUEST);
        assertThat(event.statusMessage())
                .isEqualTo(
                        "PatchDocument[0]: there is nothing at"
                                + " '/ReplicationConfiguration/Rules/0/DeleteReplication/Enabled'. Add"
                                + " '/ReplicationConfiguration/Rules/0/DeleteReplication' as a whole, or leave it out of the"
                                + " patch: the stored state has nothing there, and patches are taken strictly here, as by AWS.");
    }

    @Test
    void refusesAPatchOfTheShorthandIfPatchesAreStrict() throws Exception {
        close();
        start(ServerConfiguration.DEFAULT.withStrictPatches(true));
        success(create("eu-west-1"));

        ProgressEvent event =
                ended(update("replace", "/ReplicationConfiguration/Rules/0/Destination/Region", "\"eu-west-2\""));

        assertThat(event.errorCode()).isEqualTo(HandlerErrorCode.INVALID_REQUEST);
        assertThat(event.statusMessage())
                .startsWith(
                        "PatchDocument[0]: there is nothing at '/ReplicationConfiguration/Rules/0/Destination/Region'."
                                + " Use the patch path '/ReplicationConfiguration/Rules/0/Destinations/0/Region' in place of");
        assertThat(regions()).containsExactly("eu-west-1");
    }

    @Test
    void patchesWhatSomebodyElsePutMeanwhile() {
        success(create("eu-west-1"));
        server.registry().replaceRules(SOURCE, List.of(rule("eu-west-3")));

        assertThat(regionsRead()).containsExactly("eu-west-3");
        success(update("add", "/ReplicationConfiguration/Rules/-", "{\"Destination\":{\"Region\":\"eu-west-2\"}}"));

        assertThat(regions()).containsExactly("eu-west-3", "eu-west-2");
    }

    @Test
    void refusesOtherTypesAndUnknownTokens() {
        assertThatThrownBy(() -> client.listResources(r -> r.typeName("AWS::ECR::Repository")))
                .isInstanceOf(TypeNotFoundException.class)
                .hasMessageStartingWith(
                        "The type 'AWS::ECR::Repository' is not served here. Use AWS::ECR::ReplicationConfiguration.");
        assertThatThrownBy(() -> client.getResourceRequestStatus(r -> r.requestToken("none")))
                .isInstanceOf(RequestTokenNotFoundException.class)
                .hasMessageStartingWith("There is no request with the token 'none' of this account in this Region.");
    }

    @Test
    void namesErrorsAsClientsCompareThem() {
        CloudControlException error =
                catchThrowableOfType(CloudControlException.class, () -> client.listResources(r -> r.typeName("no")));

        assertThat(error.statusCode()).isEqualTo(400);
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        assertThat(error.awsErrorDetails().rawResponse().asUtf8String())
                .isEqualTo(
                        "{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"Message\":\"%1$s\",\"message\":\"%1$s\"}"
                                .formatted(
                                        "TypeName is 'no', and must match [A-Za-z0-9]{2,64}(::[A-Za-z0-9]{2,64}){2}."));
    }

    private void start(ServerConfiguration configuration) {
        server = LocalServer.start(configuration);
        client = ServerClients.cloudControl(server.endpoint());
    }

    /** Reads lag for so long that an operation goes on until it is cancelled. */
    private void restartWithLaggingReads() {
        close();
        start(ServerConfiguration.DEFAULT.withRegistry(RegistryConfiguration.DEFAULT.withReadDelay(1000)));
    }

    private ProgressEvent create(String... regions) {
        return client.createResource(r -> r.typeName(TYPE).desiredState(properties(regions)))
                .progressEvent();
    }

    private ProgressEvent createWithToken(String token, String region) {
        return client.createResource(
                        r -> r.typeName(TYPE).desiredState(properties(region)).clientToken(token))
                .progressEvent();
    }

    private ProgressEvent update(String op, String path, String value) {
        return patch("[{\"op\":\"%s\",\"path\":\"%s\",\"value\":%s}]".formatted(op, path, value));
    }

    private ProgressEvent patch(String document) {
        return client.updateResource(r -> r.typeName(TYPE).identifier(ACCOUNT).patchDocument(document))
                .progressEvent();
    }

    private ProgressEvent delete() {
        return client.deleteResource(r -> r.typeName(TYPE).identifier(ACCOUNT)).progressEvent();
    }

    private ProgressEvent cancel(ProgressEvent request) {
        return client.cancelResourceRequest(r -> r.requestToken(request.requestToken()))
                .progressEvent();
    }

    private String read() {
        return client.getResource(r -> r.typeName(TYPE).identifier(ACCOUNT))
                .resourceDescription()
                .properties();
    }

    private ProgressEvent success(ProgressEvent request) {
        return ServerClients.success(client, request);
    }

    private ProgressEvent ended(ProgressEvent request) throws InterruptedException {
        return ServerClients.ended(client, request);
    }

    private void awaitMessage(ProgressEvent request) throws InterruptedException {
        while (client.getResourceRequestStatus(r -> r.requestToken(request.requestToken()))
                        .progressEvent()
                        .statusMessage()
                == null) {
            Thread.sleep(20);
        }
    }

    private List<OperationStatus> listed(Operation operation, OperationStatus status) {
        return client
                .listResourceRequests(r -> r.resourceRequestStatusFilter(filter -> filter.operations(operation)
                        .operationStatuses(Stream.ofNullable(status).toList())))
                .resourceRequestStatusSummaries()
                .stream()
                .map(ProgressEvent::operationStatus)
                .toList();
    }

    private List<String> regions() {
        return server.registry().rules(SOURCE).stream()
                .map(rule -> rule.destinations().get(0).region())
                .toList();
    }

    private List<String> regionsRead() {
        return json(read()).findValuesAsText("Region");
    }

    private static EcrRule rule(String region) {
        return new EcrRule(List.of(new EcrDestination(region, ACCOUNT)), List.of());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}

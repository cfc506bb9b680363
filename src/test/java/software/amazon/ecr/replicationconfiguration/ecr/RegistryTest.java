package software.amazon.ecr.replicationconfiguration.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static software.amazon.ecr.replicationconfiguration.testing.HandlerCalls.ACCESS_KEY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.DESCRIBE;
import static software.amazon.ecr.replicationconfiguration.testing.MockedRegistry.PUT;
import static software.amazon.ecr.replicationconfiguration.testing.ProgressEventAssert.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGION;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.REGISTRY_ID;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleFor;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.BaseHandler;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.CreateHandler;
import software.amazon.ecr.replicationconfiguration.DeleteHandler;
import software.amazon.ecr.replicationconfiguration.ListHandler;
import software.amazon.ecr.replicationconfiguration.ReadHandler;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.UpdateHandler;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.MockedRegistry;
import software.amazon.ecr.replicationconfiguration.testing.WriteOperation;

/** What the handlers share where nothing fails: lagging reads, another writer, and requests without credentials. */
class RegistryTest {
    private static final int FOREVER = Integer.MAX_VALUE;

    @ParameterizedTest
    @EnumSource
    void comesBackInTwoSecondsWhenAReadDoesNotShowTheWrite(WriteOperation write) {
        MockedRegistry registry = write.registry();
        registry.lagBy(1);

        assertThat(write.on(registry).start(write.after()))
                .waits("Expected " + write.textAfter() + " but a read shows " + write.textBefore()
                        + ". Reading again.");
    }

    @ParameterizedTest
    @EnumSource
    void returnsTheDesiredStateWhileItWaits(WriteOperation write) {
        MockedRegistry registry = write.registry();
        registry.lagBy(1);

        assertThat(write.on(registry).start(write.after()).getResourceModel()).isEqualTo(write.after());
    }

    @ParameterizedTest
    @EnumSource
    void onlyReadsWhenItComesBack(WriteOperation write) {
        MockedRegistry registry = write.registry();
        registry.lagBy(2);

        assertThat(write.on(registry).finish(write.after()).isSuccess()).isTrue();

        assertThat(registry.calls()).containsExactly(DESCRIBE, PUT, DESCRIBE, DESCRIBE, DESCRIBE);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpAfterTwentyWaits(WriteOperation write) {
        MockedRegistry registry = write.registry();
        registry.lagBy(FOREVER);

        assertThat(write.on(registry).finish(write.after()))
                .failed(
                        HandlerErrorCode.NotStabilized,
                        "Expected " + write.textAfter() + " but a read shows " + write.textBefore()
                                + ". Another writer may have "
                                + "changed the registry; after 20 waits a read still did not show what was written.",
                        write.after());

        assertThat(registry.calls()).startsWith(DESCRIBE, PUT).hasSize(2 + 21).containsOnlyOnce(PUT);
    }

    @Test
    void doesNotNameTheRulesOfAnotherWriterAsWhatItCreated() {
        MockedRegistry registry = new MockedRegistry();
        registry.lagBy(1);
        HandlerCalls create = WriteOperation.CREATE.on(registry);

        var event = create.start(WriteOperation.CREATE.after());
        registry.hold(ruleTo("sa-east-1"));
        var last = create.finish(event);

        assertThat(last.getErrorCode()).isEqualTo(HandlerErrorCode.NotStabilized);
        assertThat(last.getResourceModel()).isNull();
    }

    @Test
    void succeedsAtTheLastRead() {
        MockedRegistry registry = new MockedRegistry();
        registry.lagBy(20);

        assertThat(WriteOperation.CREATE
                        .on(registry)
                        .finish(WriteOperation.CREATE.after())
                        .isSuccess())
                .isTrue();
    }

    @Test
    void takesRulesInAnotherOrderForWhatItWrote() {
        MockedRegistry registry = new MockedRegistry(ruleTo("us-east-1"));
        registry.lagBy(1);
        HandlerCalls update = WriteOperation.UPDATE.on(registry);
        ResourceModel desired = model(ruleFor(List.of("a/", "b/"), "eu-west-1"), ruleTo("us-east-2", "us-west-2"));

        var waiting = update.start(desired);
        registry.hold(ruleTo("us-west-2", "us-east-2"), ruleFor(List.of("b/", "a/"), "eu-west-1"));

        assertThat(update.resume(waiting)).succeeded(desired, null);
    }

    @Test
    void keepsTheContextSmallHoweverManyRulesThereAre() throws JsonProcessingException {
        MockedRegistry registry = new MockedRegistry();
        registry.lagBy(1);
        ReplicationRule[] rules = Collections.nCopies(25, ruleFor(Collections.nCopies(100, "team/"), "eu-west-1"))
                .toArray(new ReplicationRule[0]);

        var waiting = WriteOperation.CREATE.on(registry).start(model(rules));

        assertThat(new Serializer().serialize(waiting.getCallbackContext())).hasSizeLessThan(400);
    }

    @Test
    void callsWithTheCredentialsOfTheRequest() {
        MockedRegistry registry = new MockedRegistry();

        WriteOperation.CREATE.on(registry).start(WriteOperation.CREATE.after());

        assertThat(registry.accessKeyIds()).containsExactly(ACCESS_KEY_ID, ACCESS_KEY_ID, ACCESS_KEY_ID);
    }

    static Stream<BaseHandler<CallbackContext>> handlers() {
        EcrClients clients = new MockedRegistry().clients();
        return Stream.of(
                new CreateHandler(clients),
                new ReadHandler(clients),
                new UpdateHandler(clients),
                new DeleteHandler(clients),
                new ListHandler(clients));
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void refusesARequestThatDoesNotSayWhichRegistryIsMeant(BaseHandler<CallbackContext> handler) {
        var request = ResourceHandlerRequest.<ResourceModel>builder();
        var proxy = HandlerCalls.proxy(new LoggerProxy());

        for (var incomplete : List.of(
                request.region(REGION).build(),
                request.region(null).awsAccountId(REGISTRY_ID).build())) {
            assertThat(handler.handleRequest(proxy, incomplete, null, new LoggerProxy()))
                    .failed(
                            HandlerErrorCode.InvalidRequest,
                            "The request must have a region and an awsAccountId; they say which registry is meant.",
                            null);
        }
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void refusesWhatIsNoRegionAndNoAccount(BaseHandler<CallbackContext> handler) {
        for (String region : List.of("", "not a region", "eu-west-1/", "x")) {
            assertThat(handler.handleRequest(
                            HandlerCalls.proxy(new LoggerProxy()),
                            request(region, REGISTRY_ID),
                            null,
                            new LoggerProxy()))
                    .failed(
                            HandlerErrorCode.InvalidRequest,
                            "region: '" + region + "' is not valid. Give the name of a Region, such as eu-west-1.",
                            null);
        }
        for (String account : List.of("", "12", "12345678901a")) {
            assertThat(handler.handleRequest(
                            HandlerCalls.proxy(new LoggerProxy()), request(REGION, account), null, new LoggerProxy()))
                    .failed(
                            HandlerErrorCode.InvalidRequest,
                            "awsAccountId: '" + account + "' is not valid. Give the 12 digits of the account.",
                            null);
        }
    }

    @Test
    void reportsAClientThatCannotBeMade() {
        EcrClients broken = mock(EcrClients.class);
        when(broken.forRegion(REGION)).thenThrow(SdkClientException.create("No endpoint."));

        assertThat(new HandlerCalls(new ReadHandler(broken)).start(null))
                .failed(
                        HandlerErrorCode.InternalFailure,
                        "The AWS SDK could not call Amazon ECR: No endpoint. Check the Region and the endpoint settings "
                                + "of the handler's environment.",
                        null);
    }

    private static ResourceHandlerRequest<ResourceModel> request(String region, String account) {
        return ResourceHandlerRequest.<ResourceModel>builder()
                .region(region)
                .awsAccountId(account)
                .build();
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void refusesARequestWithoutCredentials(BaseHandler<CallbackContext> handler) {
        assertThat(new HandlerCalls(handler).invoke(null, model(ruleTo("eu-west-1")), null))
                .failed(
                        HandlerErrorCode.InvalidCredentials,
                        "The request has no callerCredentials to call Amazon ECR with.",
                        null);
    }
}

package software.amazon.ecr.replicationconfiguration.ecr;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationRequest;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Delay;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ProxyClient;
import software.amazon.cloudformation.proxy.delay.Constant;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.failure.ErrorTable;
import software.amazon.ecr.replicationconfiguration.failure.HandlerFailure;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;
import software.amazon.ecr.replicationconfiguration.model.RuleText;

/**
 * The private registry of one account in one Region, as one invocation of a handler reaches it: reads its replication
 * rules and replaces them, through the kit's call chain.
 *
 * <p>Amazon ECR has no conditional write, so {@link #replaceRules} reads right before it writes, and again afterwards:
 * it succeeds only when a read shows exactly the rules that were asked for. The SDK does not repeat a write, because
 * another writer may have come between. When the answer to a write is lost, the next invocation looks first.
 */
public final class Registry {
    /** 20 waits of 2 seconds: far longer than a read has been seen to lag, far shorter than a stack waits. */
    static final int MAX_WAITS = 20;

    /** The number of waits is bounded by {@link #MAX_WAITS}; the time-out only has to be longer than they are. */
    private static final Delay DELAY = Constant.of()
            .delay(Duration.ofSeconds(2))
            .timeout(Duration.ofHours(1))
            .build();

    private final AmazonWebServicesClientProxy proxy;
    private final ProxyClient<EcrClient> client;
    private final Supplier<EcrClient> writer;
    private final CallbackContext context;
    private String waitingFor;
    private boolean undoneByAnother;

    /** @param writer gives the client to write with, which must not repeat a call */
    public Registry(
            AmazonWebServicesClientProxy proxy,
            ProxyClient<EcrClient> client,
            Supplier<EcrClient> writer,
            CallbackContext context) {
        this.proxy = proxy;
        this.client = client;
        this.writer = writer;
        this.context = context;
    }

    /** Reads the registry and answers with what {@code answer} makes of its state. */
    public ProgressEvent<ResourceModel, CallbackContext> read(
            ResourceModel model, Function<ResourceModel, ProgressEvent<ResourceModel, CallbackContext>> answer) {
        return proxy.initiate("read", client, model, context)
                .translateToServiceRequest(any -> Translator.describeRegistryRequest())
                .makeServiceCall((request, ecr) -> describe())
                .handleError((request, exception, ecr, desired, callbackContext) -> failed(exception, null))
                .done(answer);
    }

    /**
     * Puts the desired rules in the place of those that the registry has, and waits until a read shows them.
     *
     * @param desired the desired state in canonical form
     * @param precondition throws a {@link HandlerFailure} if the stored state does not allow the write
     * @return SUCCESS, with the desired state; IN_PROGRESS, while reads do not show it yet or a fault may pass; FAILED
     */
    public ProgressEvent<ResourceModel, CallbackContext> replaceRules(
            ResourceModel desired, Consumer<ResourceModel> precondition) {
        ProgressEvent<ResourceModel, CallbackContext> event = proxy.initiate("replace-rules", client, desired, context)
                .translateToServiceRequest(Translator::putRequest)
                .backoffDelay(DELAY)
                .makeServiceCall((request, ecr) -> writeUnlessStored(request, desired, precondition))
                .stabilize((request, written, ecr, model, callbackContext) -> shows(desired, precondition))
                .handleError((request, exception, ecr, model, callbackContext) -> waitOrFail(exception, desired))
                .done(written -> ProgressEvent.defaultSuccessHandler(desired));
        if (event.isInProgress()) {
            event.setMessage(waitingFor);
        }
        return event;
    }

    private Boolean writeUnlessStored(
            PutReplicationConfigurationRequest request, ResourceModel desired, Consumer<ResourceModel> precondition) {
        ResourceModel stored = describe();
        if (!context.isWriteSent() || !sameRules(stored, desired)) {
            precondition.accept(stored);
            put(request);
        }
        return true;
    }

    private void put(PutReplicationConfigurationRequest request) {
        boolean earlierWriteSent = context.isWriteSent();
        context.setWriteSent(true);
        try {
            client.injectCredentialsAndInvokeV2(
                    request, signed -> CredentialRedaction.invoke(signed, writer.get()::putReplicationConfiguration));
        } catch (AwsServiceException e) {
            boolean refused = e.statusCode() < 500;
            context.setWriteSent(earlierWriteSent || !refused);
            throw e;
        }
    }

    private ResourceModel describe() {
        return Translator.toModel(client.injectCredentialsAndInvokeV2(
                Translator.describeRegistryRequest(),
                signed -> CredentialRedaction.invoke(signed, client.client()::describeRegistry)));
    }

    private boolean shows(ResourceModel desired, Consumer<ResourceModel> precondition) {
        ResourceModel stored = describe();
        if (sameRules(stored, desired)) {
            return true;
        }
        String difference =
                "Expected " + RuleText.of(rules(desired)) + " but a read shows " + RuleText.of(rules(stored)) + ".";
        if (!mayWait(difference + " Reading again.")) {
            undoneByAnother = !allows(precondition, stored);
            throw new HandlerFailure(
                    HandlerErrorCode.NotStabilized,
                    difference + " Another writer may have changed " + "the registry; after " + MAX_WAITS
                            + " waits a read still did not show what was written.");
        }
        return false;
    }

    /** Whether the operation could begin with this state; if it already wrote, only another writer can have undone it. */
    private static boolean allows(Consumer<ResourceModel> precondition, ResourceModel stored) {
        try {
            precondition.accept(stored);
            return true;
        } catch (HandlerFailure e) {
            return false;
        }
    }

    private ProgressEvent<ResourceModel, CallbackContext> waitOrFail(Exception exception, ResourceModel desired) {
        ErrorTable.Failure failure = ErrorTable.failure(exception);
        if (failure.retriable() && mayWait(failure.code() + ": " + failure.message())) {
            throw RetryableException.create(failure.message(), exception);
        }
        return failed(exception, desired);
    }

    /**
     * A failed event. It names the resource only if what this operation wrote may be there, or if it was found there
     * already: CloudFormation deletes on rollback what a failed creation names, and must not delete another writer's
     * rules.
     */
    private ProgressEvent<ResourceModel, CallbackContext> failed(Exception exception, ResourceModel desired) {
        ErrorTable.Failure failure = ErrorTable.failure(exception);
        ResourceModel model = context.isWriteSent() && !undoneByAnother ? desired : null;
        if (failure.code() == HandlerErrorCode.AlreadyExists) {
            model = ResourceModel.builder().registryId(desired.getRegistryId()).build();
        }
        return ProgressEvent.failed(model, null, failure.code(), failure.message());
    }

    private boolean mayWait(String reason) {
        waitingFor = reason;
        context.setWaits(context.getWaits() + 1);
        return context.getWaits() <= MAX_WAITS;
    }

    private static boolean sameRules(ResourceModel some, ResourceModel other) {
        return Canonicaliser.sameMeaning(rules(some), rules(other));
    }

    private static List<ReplicationRule> rules(ResourceModel model) {
        return model.getReplicationConfiguration().getRules();
    }
}

package software.amazon.ecr.replicationconfiguration.wrapper;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Credentials;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.RequestData;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cloudformation.proxy.ResourceHandlerTestPayload;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.TypeConfigurationModel;

/**
 * One invocation of a generated wrapper: what the wrapper does beside or in place of its superclass, the
 * <a href="https://github.com/aws-cloudformation/cloudformation-cli-java-plugin">RPDK</a>'s {@code AbstractWrapper}.
 */
public final class WrapperInvocation {
    public static final TypeReference<HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel>> REQUEST =
            new TypeReference<>() {};
    public static final TypeReference<ResourceModel> MODEL = new TypeReference<>() {};

    private static final TypeReference<
                    ResourceHandlerTestPayload<ResourceModel, CallbackContext, TypeConfigurationModel>>
            TEST_PAYLOAD = new TypeReference<>() {};

    private final byte[] input;
    private final Serializer serializer;
    private Credentials caller;
    private boolean handled;

    /** @param input the request as it came in */
    public WrapperInvocation(byte[] input, Serializer serializer) {
        this.input = input;
        this.serializer = serializer;
    }

    public InputStream input() {
        return new ByteArrayInputStream(input);
    }

    /** Returns the request for the handler, and keeps from the RPDK credentials that it has no use for. */
    public ResourceHandlerRequest<ResourceModel> transform(
            HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel> request, Map<String, String> tags) {
        RequestData<ResourceModel, TypeConfigurationModel> data = request.getRequestData();
        caller = data.getCallerCredentials();
        if (!CallerCredentials.areForSession(caller)) {
            data.setCallerCredentials(null);
        }
        return ResourceHandlerRequest.<ResourceModel>builder()
                .clientRequestToken(request.getBearerToken())
                .desiredResourceState(data.getResourceProperties())
                .previousResourceState(data.getPreviousResourceProperties())
                .desiredResourceTags(tags)
                .systemTags(data.getSystemTags())
                .awsAccountId(request.getAwsAccountId())
                .logicalResourceIdentifier(data.getLogicalResourceId())
                .nextToken(request.getNextToken())
                .maxResults(request.getMaxResults())
                .region(request.getRegion())
                .build();
    }

    /**
     * Calls the handler.
     *
     * @param proxy calls the service with the caller's credentials, or null if the RPDK made none
     */
    public ProgressEvent<ResourceModel, CallbackContext> handle(
            Action action,
            AmazonWebServicesClientProxy proxy,
            LoggerProxy logger,
            Function<AmazonWebServicesClientProxy, ProgressEvent<ResourceModel, CallbackContext>> handler) {
        handled = true;
        if (action == null) {
            return ProgressEvent.failed(
                    null, null, HandlerErrorCode.InvalidRequest, "action: missing. Give the action of the request.");
        }
        return proxy == null ? CallerCredentials.call(caller, logger, handler) : handler.apply(proxy);
    }

    /** Returns what to answer, which keeps to the contract whoever made it. */
    public ProgressEvent<ResourceModel, CallbackContext> answer(ProgressEvent<ResourceModel, CallbackContext> answer) {
        if (!handled && answer.getErrorCode() == HandlerErrorCode.InternalFailure) {
            RequestDefect.find(input, serializer).ifPresent(defect -> {
                answer.setErrorCode(HandlerErrorCode.InvalidRequest);
                answer.setMessage(defect);
                answer.setResourceModel(null);
            });
        }
        AnswerContract.apply(answer);
        return answer;
    }

    /**
     * Calls the handler with the request of {@code cfn invoke} or a SAM test, which has no envelope and is not
     * validated.
     *
     * @param wrapper the wrapper's own method, which comes back to {@link #handle}
     */
    public void test(OutputStream output, LoggerProxy logger, Wrapper wrapper) throws IOException {
        ProgressEvent<ResourceModel, CallbackContext> event;
        try {
            ResourceHandlerTestPayload<ResourceModel, CallbackContext, TypeConfigurationModel> payload =
                    serializer.deserialize(new String(input, StandardCharsets.UTF_8), TEST_PAYLOAD);
            caller = payload.getCredentials();
            event = wrapper.invokeHandler(
                    null,
                    payload.getRequest(),
                    payload.getAction(),
                    payload.getCallbackContext(),
                    payload.getTypeConfiguration());
        } catch (Exception e) {
            logger.log(e.toString());
            event = ProgressEvent.defaultFailureHandler(e, HandlerErrorCode.InternalFailure);
        }
        output.write(serializer.serialize(event).getBytes(StandardCharsets.UTF_8));
        output.close();
    }

    /** The wrapper's method that calls the handler of an action. */
    public interface Wrapper {
        ProgressEvent<ResourceModel, CallbackContext> invokeHandler(
                AmazonWebServicesClientProxy proxy,
                ResourceHandlerRequest<ResourceModel> request,
                Action action,
                CallbackContext callbackContext,
                TypeConfigurationModel typeConfiguration);
    }
}

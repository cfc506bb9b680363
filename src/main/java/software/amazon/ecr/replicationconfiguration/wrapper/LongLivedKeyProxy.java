package software.amazon.ecr.replicationconfiguration.wrapper;

import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Credentials;
import software.amazon.cloudformation.proxy.DelayFactory;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cloudformation.proxy.WaitStrategy;

/**
 * Signs synchronous calls with an access key that belongs to no session. The superclass knows sessions only: it refuses
 * a session token that is null, and would send an empty one.
 */
final class LongLivedKeyProxy extends AmazonWebServicesClientProxy {
    private final AwsCredentialsProvider key;

    LongLivedKeyProxy(LoggerProxy logger, Credentials caller) {
        super(
                logger,
                new Credentials(caller.getAccessKeyId(), caller.getSecretAccessKey(), ""),
                DelayFactory.CONSTANT_DEFAULT_DELAY_FACTORY,
                WaitStrategy.scheduleForCallbackStrategy());
        key = StaticCredentialsProvider.create(
                AwsBasicCredentials.create(caller.getAccessKeyId(), caller.getSecretAccessKey()));
    }

    @Override
    public <RequestT extends AwsRequest, ResultT extends AwsResponse> ResultT injectCredentialsAndInvokeV2(
            RequestT request, Function<RequestT, ResultT> call) {
        return super.injectCredentialsAndInvokeV2(request, forSession -> call.apply(withKey(forSession)));
    }

    /** A request's builder builds a request of the same class. */
    @SuppressWarnings("unchecked")
    private <RequestT extends AwsRequest> RequestT withKey(RequestT request) {
        AwsRequestOverrideConfiguration override = request.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder)
                .credentialsProvider(key)
                .build();
        return (RequestT) request.toBuilder().overrideConfiguration(override).build();
    }
}

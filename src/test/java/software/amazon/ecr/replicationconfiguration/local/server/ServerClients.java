package software.amazon.ecr.replicationconfiguration.local.server;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudcontrol.CloudControlClient;
import software.amazon.awssdk.services.cloudcontrol.model.ProgressEvent;
import software.amazon.awssdk.services.cloudcontrol.waiters.CloudControlWaiter;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The AWS SDK's clients, pointed at a local server. They do not retry, so that a test sees each answer. */
public final class ServerClients {
    public static final String ACCOUNT = "123456789012";
    public static final String REGION = "us-east-2";
    public static final String TYPE = "AWS::ECR::ReplicationConfiguration";

    private ServerClients() {}

    public static CloudControlClient cloudControl(URI endpoint) {
        return cloudControl(endpoint, REGION, "AKIDEXAMPLE");
    }

    public static CloudControlClient cloudControl(URI endpoint, String region, String accessKeyId) {
        return at(CloudControlClient.builder(), endpoint, region, accessKeyId).build();
    }

    public static CloudFormationClient cloudFormation(URI endpoint) {
        return cloudFormation(endpoint, REGION, "AKIDEXAMPLE");
    }

    public static CloudFormationClient cloudFormation(URI endpoint, String region, String accessKeyId) {
        return at(CloudFormationClient.builder(), endpoint, region, accessKeyId).build();
    }

    public static LambdaClient lambda(URI endpoint) {
        return at(LambdaClient.builder(), endpoint, REGION, "AKIDEXAMPLE").build();
    }

    public static EcrClient ecr(URI endpoint) {
        return at(EcrClient.builder(), endpoint, REGION, "AKIDEXAMPLE").build();
    }

    /** Waits with the SDK's own waiter, and a shorter delay, until a request has succeeded; throws if it fails. */
    public static ProgressEvent success(CloudControlClient client, ProgressEvent request) {
        try (CloudControlWaiter waiter =
                CloudControlWaiter.builder().client(client).build()) {
            return waiter.waitUntilResourceRequestSuccess(
                            status -> status.requestToken(request.requestToken()),
                            how -> how.maxAttempts(600)
                                    .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(50))))
                    .matched()
                    .response()
                    .orElseThrow()
                    .progressEvent();
        } catch (SdkClientException e) {
            String token = request.requestToken();
            throw new AssertionError(
                    client.getResourceRequestStatus(status -> status.requestToken(token))
                            .toString(),
                    e);
        }
    }

    /** Asks for the status of a request until that is final, whatever it is. */
    public static ProgressEvent ended(CloudControlClient client, ProgressEvent request) throws InterruptedException {
        while (true) {
            ProgressEvent event = client.getResourceRequestStatus(r -> r.requestToken(request.requestToken()))
                    .progressEvent();
            switch (event.operationStatus()) {
                case SUCCESS, FAILED, CANCEL_COMPLETE -> {
                    return event;
                }
                default -> Thread.sleep(20);
            }
        }
    }

    /** Properties with one rule for each of the Regions. */
    public static String properties(String... regions) {
        StringBuilder rules = new StringBuilder();
        for (String region : regions) {
            rules.append(rules.isEmpty() ? "" : ",")
                    .append("{\"Destinations\":[{\"Region\":\"%s\",\"RegistryId\":\"%s\"}]}"
                            .formatted(region, ACCOUNT));
        }
        return "{\"ReplicationConfiguration\":{\"Rules\":[" + rules + "]}}";
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B at(
            B builder, URI endpoint, String region, String accessKeyId) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "secret")))
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(200))
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()));
    }
}

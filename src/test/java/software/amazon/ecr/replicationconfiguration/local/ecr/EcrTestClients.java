package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ecr.EcrClient;

/** The clients that tests call a registry with. */
public final class EcrTestClients {
    public static final String AUTHORIZATION =
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/ecr/aws4_request,"
                    + " SignedHeaders=host;x-amz-date, Signature=00";
    public static final String TARGET = "AmazonEC2ContainerRegistry_V20150921.";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private EcrTestClients() {}

    public static EcrClient ecr(EmbeddedRegistry registry) {
        return ecr(registry, "us-east-1", "AKIDEXAMPLE");
    }

    /** A client that does not retry, so that a test sees each answer. */
    public static EcrClient ecr(EmbeddedRegistry registry, String region, String accessKeyId) {
        AwsBasicCredentials credentials = AwsBasicCredentials.create(accessKeyId, "secret");
        return EcrClient.builder()
                .endpointOverride(registry.endpoint())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(ApacheHttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    /** A signed request, as an SDK would send it. */
    public static HttpRequest.Builder request(URI endpoint, String operation, byte[] body) {
        return HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", TARGET + operation)
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("Authorization", AUTHORIZATION)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /** Fails rather than waits if there is no answer. */
    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

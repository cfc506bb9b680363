package software.amazon.ecr.replicationconfiguration.warmup;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.ecr.replicationconfiguration.ReplicationConfiguration;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/** An HTTP client that sends nothing and answers every call as Amazon ECR does for a registry that has one rule. */
final class CannedRegistry implements SdkHttpClient {
    static final String ID = "000000000000";

    private static final String ANSWER = """
        {"registryId":"000000000000","replicationConfiguration":{"rules":[{
        "destinations":[{"region":"eu-west-1","registryId":"000000000000"}],
        "repositoryFilters":[{"filter":"prod/","filterType":"PREFIX_MATCH"}]}]}}""";

    /** Returns the model of the registry in the answer. */
    static ResourceModel model() {
        ReplicationRule rule = ReplicationRule.builder()
                .destinations(List.of(new ReplicationDestination("eu-west-1", ID)))
                .repositoryFilters(List.of(new RepositoryFilter("prod/", "PREFIX_MATCH")))
                .build();
        return new ResourceModel(new ReplicationConfiguration(List.of(rule)), ID);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Answer();
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private static final class Answer implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() {
            byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
            return HttpExecuteResponse.builder()
                    .response(SdkHttpFullResponse.builder()
                            .statusCode(200)
                            .putHeader("Content-Type", "application/x-amz-json-1.1")
                            .putHeader("Content-Length", Integer.toString(body.length))
                            .build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                    .build();
        }

        @Override
        public void abort() {
            // Answers at once.
        }
    }
}

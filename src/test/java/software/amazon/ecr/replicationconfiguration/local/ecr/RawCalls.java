package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls of ECR's protocol by a client that knows more members than the AWS SDK. */
public record RawCalls(URI endpoint, String account, String region) {
    /** Returns the body of the answer, whatever its status. */
    public String put(String configuration) {
        return call("PutReplicationConfiguration", "{\"replicationConfiguration\":" + configuration + "}");
    }

    /** Returns the body of the answer, whatever its status. */
    public String describe() {
        return call("DescribeRegistry", "{}");
    }

    private String call(String operation, String body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", "AmazonEC2ContainerRegistry_V20150921." + operation)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + account + "/20260101/" + region
                                + "/ecr/aws4_request, SignedHeaders=host, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

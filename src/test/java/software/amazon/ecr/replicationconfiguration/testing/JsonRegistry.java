package software.amazon.ecr.replicationconfiguration.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;
import org.json.JSONTokener;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * A registry behind the HTTP client of the real SDK. It keeps whatever JSON is put, members that nobody knows yet
 * included, and shows it again.
 */
public final class JsonRegistry implements SdkHttpClient {
    private final List<String> calls = new ArrayList<>();
    private JSONObject configuration;

    /** @param configuration a replication configuration as Amazon ECR spells it, for example {@code {"rules":[]}} */
    public JsonRegistry(String configuration) {
        hold(configuration);
    }

    /** Another writer replaces the configuration. */
    public void hold(String other) {
        configuration = new JSONObject(other);
    }

    public JSONObject configuration() {
        return configuration;
    }

    /** The operations that were called, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request);
            }

            @Override
            public void abort() {
                // Answers at once.
            }
        };
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        String target =
                request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
        calls.add(target.substring(target.indexOf('.') + 1));
        JSONObject answer = new JSONObject();
        if (target.endsWith("PutReplicationConfiguration")) {
            configuration = body(request).getJSONObject("replicationConfiguration");
        } else {
            answer.put("registryId", TestModels.REGISTRY_ID);
        }
        byte[] body =
                answer.put("replicationConfiguration", configuration).toString().getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(200).build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    private static JSONObject body(HttpExecuteRequest request) throws IOException {
        try (InputStream content = request.contentStreamProvider().orElseThrow().newStream()) {
            return new JSONObject(new JSONTokener(content));
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/** The provider behind a Lambda endpoint, invoked as {@code cfn test} does: unsigned and without a content type. */
public final class LambdaProvider implements ResourceProvider {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI function;

    /** @param endpoint such as {@code http://127.0.0.1:3001} */
    public LambdaProvider(URI endpoint) {
        this.function = endpoint.resolve("/2015-03-31/functions/TypeFunction/invocations");
    }

    @Override
    public String invoke(String request) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(function)
                            .POST(HttpRequest.BodyPublishers.ofString(request))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200
                    || answer.headers().firstValue("X-Amz-Function-Error").isPresent()) {
                throw new AssertionError(answer.statusCode() + " " + answer.headers() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/** CloudFormation alone, for a type of its own, behind real HTTP and the protocol's forms. */
public final class StackServer implements AutoCloseable {
    /** The type that stacks provision. */
    public static final JsonNode SCHEMA = json("""
            {
              "typeName": "Test::Shop::Order",
              "description": "What somebody buys.",
              "properties": {
                "Id": {"type": "string"},
                "Buyer": {"type": "string"},
                "Shop": {"type": "string"},
                "Items": {"type": "array", "insertionOrder": false}
              },
              "createOnlyProperties": ["/properties/Shop"],
              "readOnlyProperties": ["/properties/Id"],
              "primaryIdentifier": ["/properties/Id"],
              "propertyTransform": {"/properties/Buyer": "$lowercase(Buyer)"}
            }
            """);

    /** What templates may call the type too. */
    static final String PUBLISHED_NAME = "AWS::Shop::Order";

    private final LoopbackServer server = LoopbackServer.open(LoopbackServer.LOOPBACK, 0, RequestLimits.DEFAULT);
    private final HttpClient client = HttpClient.newHttpClient();
    private final CloudFormation cloudFormation;

    private StackServer(ResourceProvider provider, Sleeper sleeper, Clock clock) {
        cloudFormation = new CloudFormation(
                new TypeSchema(SCHEMA, Set.of(PUBLISHED_NAME)),
                provider,
                StackServer::caller,
                RequestLimits.DEFAULT,
                Limits.STANDARD,
                sleeper,
                clock);
        server.serve(List.of(cloudFormation.handler()));
    }

    /** Starts a server that waits for nothing between two invocations of a handler. */
    public static StackServer start(ResourceProvider provider) {
        return start(provider, delay -> {}, Clock.systemUTC());
    }

    public static StackServer start(ResourceProvider provider, Sleeper sleeper, Clock clock) {
        return new StackServer(provider, sleeper, clock);
    }

    public CloudFormation cloudFormation() {
        return cloudFormation;
    }

    /** Calls an operation, which must succeed. */
    public StackAnswer call(String action, String... namesAndValues) {
        return send("123456789012", action, namesAndValues).requireStatus(200);
    }

    /** Calls an operation as another account, whatever comes of it. */
    public StackAnswer callAs(String account, String action, String... namesAndValues) {
        return send(account, action, namesAndValues);
    }

    /** Calls an operation, which must fail. */
    public StackAnswer refusal(String action, String... namesAndValues) {
        return send("123456789012", action, namesAndValues).requireFailure();
    }

    /** Creates a change set, which must succeed. */
    public StackAnswer createChangeSet(String stack, String name, String type, String template, String... more) {
        String[] form = {"StackName", stack, "ChangeSetName", name, "ChangeSetType", type, "TemplateBody", template};
        return call("CreateChangeSet", Stream.of(form, more).flatMap(Stream::of).toArray(String[]::new));
    }

    /** Waits for the end of what is going on in a stack; returns its status. */
    public String ended(String stack) {
        return call("DescribeStacks", "StackName", stack).text("//StackStatus");
    }

    /** Creates a stack and waits for its end; returns its status. */
    public String create(String stack, String template) {
        call("CreateStack", "StackName", stack, "TemplateBody", template);
        return ended(stack);
    }

    /** Updates a stack and waits for its end; returns its status. */
    public String update(String stack, String template) {
        call("UpdateStack", "StackName", stack, "TemplateBody", template);
        return ended(stack);
    }

    @Override
    public void close() {
        cloudFormation.close();
        server.close();
    }

    private StackAnswer send(String account, String action, String... namesAndValues) {
        StringBuilder form = new StringBuilder("Version=2010-05-15&Action=").append(action);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append('&').append(namesAndValues[i]).append('=').append(encoded(namesAndValues[i + 1]));
        }
        URI endpoint = server.endpoint();
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=%s/20260101/us-east-2/cloudformation/aws4_request"
                                .formatted(account))
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Document xml = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body()));
            return new StackAnswer(answer.statusCode(), xml);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (Exception e) {
            throw new AssertionError(action + " was not answered with XML", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Caller caller(CredentialScope scope) {
        return new Caller(
                scope.accessKeyId(), scope.region(), AwsSessionCredentials.create(scope.accessKeyId(), "s", "t"));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}

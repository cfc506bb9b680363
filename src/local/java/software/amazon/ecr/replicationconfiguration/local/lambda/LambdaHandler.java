package software.amazon.ecr.replicationconfiguration.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.http.ServiceHandler;
import software.amazon.ecr.replicationconfiguration.local.http.Workers;
import software.amazon.ecr.replicationconfiguration.local.provider.ProviderCrashException;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/**
 * Lambda's Invoke operation, for functions in this process. A function answers with status 200 whatever it says; that
 * it crashed is in a header, and that it was never reached is another status.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public final class LambdaHandler extends ServiceHandler {

    private static final Pattern PATH = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");
    /** A name, an ARN, or the end of one; each may carry a version or an alias. */
    private static final Pattern FUNCTION = Pattern.compile(
            "(?:(?:arn:[^:]+:lambda:[^:]*:)?[0-9]{12}:function:)?([A-Za-z0-9_-]+)(?::[A-Za-z0-9_$-]+)?");

    private static final ObjectReader READER =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Map<String, ResourceProvider> functions;

    /**
     * @param functions what the function of each name runs
     * @param workers   where they run
     */
    public LambdaHandler(Map<String, ResourceProvider> functions, RequestLimits limits, Workers workers) {
        super(limits, workers);
        this.functions = Map.copyOf(functions);
    }

    /** What Lambda answers when more invocations come than it runs or keeps waiting. */
    public static AwsError tooManyRequests() {
        return new AwsError(
                429, "TooManyRequestsException", "Too many invocations are going on. Try again in a moment.");
    }

    @Override
    protected boolean accepts(Request request) {
        return PATH.matcher(request.getHttpURI().getPath()).matches();
    }

    @Override
    protected HttpAnswer answer(Request request, byte[] body) {
        if (!HttpMethod.POST.is(request.getMethod())) {
            throw AwsError.methodNotAllowed(
                    "%s is not allowed: functions are invoked with POST.".formatted(request.getMethod()));
        }
        ResourceProvider function = function(request.getHttpURI().getPath());
        String type = request.getHeaders().get("X-Amz-Invocation-Type");
        if (type != null && !type.equals("RequestResponse")) {
            throw new AwsError(
                    400,
                    "InvalidParameterValueException",
                    "The invocation type must be RequestResponse: this server answers when the function has.");
        }
        return invoke(function, payload(body));
    }

    @Override
    protected HttpAnswer error(AwsError error) {
        Map<String, String> headers = new HashMap<>(error.headers());
        headers.put("Content-Type", "application/json");
        headers.put("x-amzn-ErrorType", error.code());
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("Type", error.status() < 500 ? "User" : "Service")
                .put("Message", error.getMessage());
        return new HttpAnswer(error.status(), headers, body.toString());
    }

    private ResourceProvider function(String path) {
        Matcher matcher = PATH.matcher(path);
        matcher.matches();
        // A plus sign is itself in a path; the decoder is one for forms.
        String name = URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        Matcher function = FUNCTION.matcher(name);
        if (!function.matches() || !functions.containsKey(function.group(1))) {
            throw new AwsError(
                    404,
                    "ResourceNotFoundException",
                    "Function not found: %s. There are: %s."
                            .formatted(
                                    name,
                                    String.join(
                                            ", ",
                                            functions.keySet().stream().sorted().toList())));
        }
        return functions.get(function.group(1));
    }

    private static String payload(byte[] body) {
        try {
            JsonNode payload = READER.readTree(body);
            return (payload.isMissingNode() ? JsonNodeFactory.instance.objectNode() : payload).toString();
        } catch (JsonProcessingException e) {
            throw new AwsError(
                    400,
                    "InvalidRequestContentException",
                    "Could not parse request body into json: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new AwsError(400, "InvalidRequestContentException", "The request body is not UTF-8 text.");
        }
    }

    private static HttpAnswer invoke(ResourceProvider function, String payload) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Amz-Executed-Version", "$LATEST");
        try {
            return new HttpAnswer(200, headers, function.invoke(payload));
        } catch (ProviderCrashException e) {
            headers.put("X-Amz-Function-Error", "Unhandled");
            ObjectNode failure = JsonNodeFactory.instance
                    .objectNode()
                    .put("errorMessage", e.getCause().getMessage())
                    .put("errorType", e.getCause().getClass().getName());
            return new HttpAnswer(200, headers, failure.toString());
        }
    }
}

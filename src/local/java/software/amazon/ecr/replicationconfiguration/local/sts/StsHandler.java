package software.amazon.ecr.replicationconfiguration.local.sts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.http.ServiceHandler;

/**
 * The one operation of STS that clients ask for before they do anything: GetCallerIdentity, in the AWS Query protocol.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">AWS Query protocol</a>
 */
public final class StsHandler extends ServiceHandler {

    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

    private final Function<CredentialScope, String> accounts;

    /** @param accounts finds the account of whoever signed a request */
    public StsHandler(RequestLimits limits, Function<CredentialScope, String> accounts) {
        super(limits, Runnable::run);
        this.accounts = Objects.requireNonNull(accounts, "accounts");
    }

    @Override
    protected boolean accepts(Request request) {
        String contentType = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return HttpMethod.POST.is(request.getMethod())
                && request.getHeaders().get("X-Amz-Target") == null
                && contentType != null
                && contentType.startsWith("application/x-www-form-urlencoded")
                && request.getHttpURI().getPath().equals("/");
    }

    @Override
    protected HttpAnswer answer(Request request, byte[] body) {
        String action = form(body).getOrDefault("Action", "");
        if (!action.equals("GetCallerIdentity")) {
            throw new AwsError(400, "InvalidAction", "STS offers GetCallerIdentity here, not '%s'.".formatted(action));
        }
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (authorization == null) {
            throw new AwsError(
                    403, "MissingAuthenticationToken", "The request is not signed; any credentials will do.");
        }
        CredentialScope scope = CredentialScope.parse(authorization);
        String account = accounts.apply(scope);
        return xml(200, Map.of(), """
            <GetCallerIdentityResponse xmlns="%s"><GetCallerIdentityResult><Arn>arn:aws:iam::%s:user/local</Arn>\
            <UserId>%s</UserId><Account>%s</Account></GetCallerIdentityResult><ResponseMetadata>\
            <RequestId>%s</RequestId></ResponseMetadata></GetCallerIdentityResponse>
            """.formatted(
                        NAMESPACE, account, text(scope.accessKeyId()), account, UUID.randomUUID()));
    }

    @Override
    protected HttpAnswer error(AwsError error) {
        return xml(error.status(), error.headers(), """
            <ErrorResponse xmlns="%s"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>\
            <RequestId>%s</RequestId></ErrorResponse>
            """.formatted(
                        NAMESPACE, error.code(), text(error.getMessage()), UUID.randomUUID()));
    }

    private static HttpAnswer xml(int status, Map<String, String> more, String body) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Type", "text/xml");
        return new HttpAnswer(status, headers, body);
    }

    private static Map<String, String> form(byte[] body) {
        try {
            return Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
                    .map(field ->
                            URLDecoder.decode(field, StandardCharsets.UTF_8).split("=", 2))
                    .filter(field -> field.length == 2)
                    .collect(Collectors.toMap(field -> field[0], field -> field[1], (first, second) -> first));
        } catch (IllegalArgumentException e) {
            throw new AwsError(400, "MalformedQueryString", "The request body is not a form.");
        }
    }

    /** Control characters are not allowed in XML at all. */
    private static String text(String value) {
        return value.replaceAll("\\p{Cntrl}", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}

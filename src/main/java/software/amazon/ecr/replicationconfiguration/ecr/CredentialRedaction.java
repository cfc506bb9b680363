package software.amazon.ecr.replicationconfiguration.ecr;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.failure.ErrorTable;

/**
 * Keeps the caller's credentials out of what a failed call says. A service that rejects a signature may quote the
 * request that it checked, with its session token and its authorization header, and the RPDK logs what a failed call
 * says.
 */
public final class CredentialRedaction {
    private static final String REDACTED = "[redacted]";
    private static final String AUTHORIZATION_SCHEME = "AWS4-HMAC-SHA256";

    /**
     * The shortest access key ID that IAM knows. Anything shorter is no real credential and may be found inside of
     * ordinary words.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKey.html">AccessKey</a>
     */
    private static final int SHORTEST = 16;

    private final List<String> secrets;

    private CredentialRedaction(AwsRequest request) {
        // The longest first: a key may stand inside of a token, whose rest would stay.
        secrets = credentials(request)
                .filter(secret -> secret != null && mayBeCredential(secret))
                .flatMap(CredentialRedaction::spellings)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Returns whether a text is long enough to be a credential. */
    public static boolean mayBeCredential(String text) {
        return text.length() >= SHORTEST;
    }

    /** Makes the call; a failure that quotes the credentials that the request carries is thrown without them. */
    static <RequestT extends AwsRequest, ResponseT> ResponseT invoke(
            RequestT request, Function<RequestT, ResponseT> call) {
        try {
            return call.apply(request);
        } catch (RuntimeException e) {
            throw new CredentialRedaction(request).redacted(e);
        }
    }

    private RuntimeException redacted(RuntimeException exception) {
        return exception instanceof AwsServiceException error ? redacted(error) : redactedMessage(exception);
    }

    private AwsServiceException redacted(AwsServiceException error) {
        AwsErrorDetails said =
                error.awsErrorDetails() == null ? AwsErrorDetails.builder().build() : error.awsErrorDetails();
        String message = redact(String.valueOf(error.getMessage()));
        String code = redact(said.errorCode());
        String text = redact(said.errorMessage());
        if (message.equals(error.getMessage())
                && Objects.equals(code, said.errorCode())
                && Objects.equals(text, said.errorMessage())) {
            return error;
        }
        return AwsServiceException.builder()
                .statusCode(error.statusCode())
                .requestId(error.requestId())
                .awsErrorDetails(said.toBuilder()
                        .errorCode(code)
                        .errorMessage(text)
                        .rawResponse(null)
                        .build())
                .message(message)
                .build();
    }

    /** Without the cause, which may quote as much, but of the kind that the error table takes it for. */
    private RuntimeException redactedMessage(RuntimeException exception) {
        String message = redact(String.valueOf(exception.getMessage()));
        if (message.equals(String.valueOf(exception.getMessage()))) {
            return exception;
        }
        if (!(exception instanceof SdkClientException)) {
            return new IllegalStateException(message);
        }
        return ErrorTable.failure(exception).code() == HandlerErrorCode.NetworkFailure
                ? SdkClientException.create(message, new IOException(message))
                : SdkClientException.create(message);
    }

    private String redact(String message) {
        if (message == null) {
            return null;
        }
        int authorization = message.indexOf(AUTHORIZATION_SCHEME);
        String redacted = authorization < 0 ? message : message.substring(0, authorization) + REDACTED;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, REDACTED);
        }
        return redacted;
    }

    private static Stream<String> credentials(AwsRequest request) {
        return request
                .overrideConfiguration()
                .flatMap(AwsRequestOverrideConfiguration::credentialsIdentityProvider)
                .map(provider -> provider.resolveIdentity().join())
                .stream()
                .flatMap(identity -> Stream.of(
                        identity.accessKeyId(),
                        identity.secretAccessKey(),
                        identity instanceof AwsSessionCredentials session ? session.sessionToken() : null));
    }

    /** As it is, as a URL spells it, and as JSON may spell it. */
    private static Stream<String> spellings(String secret) {
        return Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8), secret.replace("/", "\\/"));
    }
}

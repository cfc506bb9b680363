package software.amazon.ecr.replicationconfiguration.ecr;

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

/**
 * Keeps the caller's credentials out of what a failed call says. A service that rejects a signature may quote the
 * request that it checked, with its session token and its authorization header, and the kit logs what a failed call
 * says.
 */
final class CredentialRedaction {
    private static final String REDACTED = "[redacted]";
    private static final String AUTHORIZATION_SCHEME = "AWS4-HMAC-SHA256";
    /** Anything shorter is no real credential and would be found inside of ordinary words. */
    private static final int SHORTEST = 5;

    private CredentialRedaction() {}

    /** Makes the call; a failure that quotes the credentials that the request carries is thrown without them. */
    static <RequestT extends AwsRequest, ResponseT> ResponseT invoke(
            RequestT request, Function<RequestT, ResponseT> call) {
        try {
            return call.apply(request);
        } catch (AwsServiceException e) {
            AwsErrorDetails said =
                    e.awsErrorDetails() == null ? AwsErrorDetails.builder().build() : e.awsErrorDetails();
            String message = redact(String.valueOf(e.getMessage()), request);
            String code = redact(said.errorCode(), request);
            String text = redact(said.errorMessage(), request);
            if (message.equals(e.getMessage())
                    && Objects.equals(code, said.errorCode())
                    && Objects.equals(text, said.errorMessage())) {
                throw e;
            }
            throw AwsServiceException.builder()
                    .statusCode(e.statusCode())
                    .requestId(e.requestId())
                    .awsErrorDetails(said.toBuilder()
                            .errorCode(code)
                            .errorMessage(text)
                            .rawResponse(null)
                            .build())
                    .message(message)
                    .build();
        } catch (SdkClientException e) {
            String message = redact(String.valueOf(e.getMessage()), request);
            if (message.equals(e.getMessage())) {
                throw e;
            }
            throw SdkClientException.create(message);
        }
    }

    private static String redact(String message, AwsRequest request) {
        if (message == null) {
            return null;
        }
        int authorization = message.indexOf(AUTHORIZATION_SCHEME);
        String redacted = authorization < 0 ? message : message.substring(0, authorization) + REDACTED;
        for (String secret : secrets(request)) {
            redacted = redacted.replace(secret, REDACTED);
        }
        return redacted;
    }

    private static List<String> secrets(AwsRequest request) {
        return request
                .overrideConfiguration()
                .flatMap(AwsRequestOverrideConfiguration::credentialsIdentityProvider)
                .map(provider -> provider.resolveIdentity().join())
                .stream()
                .flatMap(identity -> Stream.of(
                        identity.accessKeyId(),
                        identity.secretAccessKey(),
                        identity instanceof AwsSessionCredentials session ? session.sessionToken() : null))
                .filter(secret -> secret != null && secret.length() >= SHORTEST)
                .toList();
    }
}

package software.amazon.ecr.replicationconfiguration.failure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/**
 * Maps every failure, of Amazon ECR, the SDK or the network, to the error code that CloudFormation acts on. The first
 * row that matches wins. Rows go by the service's error code and not by the HTTP status: Amazon ECR answers denied
 * access and throttling with status 400, as AWS JSON protocols do.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html">
 *      Handler error codes</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/CommonErrors.html">Common errors</a>
 */
public final class ErrorTable {
    private static final Set<HandlerErrorCode> RETRIABLE = EnumSet.of(
            HandlerErrorCode.Throttling,
            HandlerErrorCode.ServiceInternalError,
            HandlerErrorCode.NetworkFailure,
            HandlerErrorCode.ResourceConflict);

    private static final List<Row> SERVICE_ERRORS = List.of(
            new Row(AwsServiceException::isThrottlingException, HandlerErrorCode.Throttling),
            new Row(
                    code("ThrottledException", "RequestThrottled", "ServiceUnavailableThrottling"),
                    HandlerErrorCode.Throttling),
            new Row(
                    code(
                            "ExpiredToken",
                            "ExpiredTokenException",
                            "InvalidClientTokenId",
                            "UnrecognizedClientException",
                            "InvalidSignatureException",
                            "SignatureDoesNotMatch",
                            "IncompleteSignature",
                            "IncompleteSignatureException",
                            "MissingAuthenticationToken",
                            "MissingAuthenticationTokenException",
                            "RequestExpired",
                            "RequestTimeTooSkewed",
                            "RequestInTheFuture",
                            "InvalidToken",
                            "InvalidAccessKeyId",
                            "AuthFailure"),
                    HandlerErrorCode.InvalidCredentials),
            new Row(codeBeginsWith("AccessDenied"), HandlerErrorCode.AccessDenied),
            new Row(
                    code(
                            "UnauthorizedOperation",
                            "UnauthorizedException",
                            "NotAuthorized",
                            "OptInRequired",
                            "SubscriptionRequiredException",
                            "BlockedByOrganizationPolicyException"),
                    HandlerErrorCode.AccessDenied),
            new Row(codeBeginsWith("LimitExceeded"), HandlerErrorCode.ServiceLimitExceeded),
            new Row(code("ServiceQuotaExceededException"), HandlerErrorCode.ServiceLimitExceeded),
            new Row(
                    code(
                            "InvalidParameterException",
                            "ValidationException",
                            "ValidationError",
                            "InvalidParameterValue",
                            "InvalidParameterCombination",
                            "InvalidQueryParameter",
                            "MalformedQueryString",
                            "MissingParameter",
                            "MissingAction",
                            "InvalidAction",
                            "SerializationException",
                            "UnknownOperationException"),
                    HandlerErrorCode.InvalidRequest),
            new Row(code("RequestTimeout", "RequestTimeoutException"), HandlerErrorCode.NetworkFailure),
            new Row(error -> error.statusCode() >= 500, HandlerErrorCode.ServiceInternalError),
            new Row(error -> error.statusCode() == 401 || error.statusCode() == 403, HandlerErrorCode.AccessDenied),
            new Row(error -> true, HandlerErrorCode.GeneralServiceException));

    private ErrorTable() {}

    /**
     * @param code what CloudFormation acts on
     * @param message at most 1,000 characters
     */
    public record Failure(HandlerErrorCode code, String message) {
        /** Whether CloudFormation may succeed by trying the same again. */
        public boolean retriable() {
            return RETRIABLE.contains(code);
        }
    }

    public static Failure failure(Exception exception) {
        if (exception instanceof HandlerFailure failure) {
            return failure(failure.code(), failure.getMessage());
        }
        if (exception instanceof AwsServiceException error) {
            HandlerErrorCode code = SERVICE_ERRORS.stream()
                    .filter(row -> row.matches().test(error))
                    .findFirst()
                    .orElseThrow()
                    .code();
            return failure(code, describe(error));
        }
        if (exception instanceof SdkClientException) {
            // No connection, a reset, a time-out, or an answer that cannot be read.
            return failure(
                    HandlerErrorCode.NetworkFailure,
                    "Amazon ECR could not be reached or its answer could not " + "be read: " + exception.getMessage());
        }
        return failure(HandlerErrorCode.InternalFailure, exception.toString());
    }

    private static Failure failure(HandlerErrorCode code, String message) {
        return new Failure(code, MessageLimit.shorten(message));
    }

    private static String describe(AwsServiceException error) {
        String text =
                error.awsErrorDetails() == null ? null : error.awsErrorDetails().errorMessage();
        String code = errorCode(error);
        return (code.isEmpty() ? "HTTP status " + error.statusCode() : code) + ": "
                + (text == null ? "no message" : text)
                + (error.requestId() == null ? " (Amazon ECR)" : " (Amazon ECR, request ID " + error.requestId() + ")");
    }

    private static Predicate<AwsServiceException> code(String... codes) {
        Set<String> known = Set.of(codes);
        return error -> known.contains(errorCode(error));
    }

    private static Predicate<AwsServiceException> codeBeginsWith(String prefix) {
        return error -> errorCode(error).startsWith(prefix);
    }

    private static String errorCode(AwsServiceException error) {
        String code =
                error.awsErrorDetails() == null ? null : error.awsErrorDetails().errorCode();
        return code == null ? "" : code;
    }

    private record Row(Predicate<AwsServiceException> matches, HandlerErrorCode code) {}
}

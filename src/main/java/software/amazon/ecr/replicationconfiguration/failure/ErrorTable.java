package software.amazon.ecr.replicationconfiguration.failure;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;
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
            new Row(
                    code(
                            "ConflictException",
                            "ConcurrentModificationException",
                            "ConcurrentOperationException",
                            "OperationAbortedException",
                            "ResourceConflictException",
                            "ResourceInUseException"),
                    HandlerErrorCode.ResourceConflict),
            new Row(code("RequestTimeout", "RequestTimeoutException"), HandlerErrorCode.NetworkFailure),
            new Row(error -> error.statusCode() >= 500, HandlerErrorCode.ServiceInternalError),
            new Row(error -> error.statusCode() == 401 || error.statusCode() == 403, HandlerErrorCode.AccessDenied),
            new Row(error -> true, HandlerErrorCode.GeneralServiceException));

    private static final String REGION_NOT_ENABLED =
            ". The credentials are not valid, or the Region is not enabled for the account.";

    private ErrorTable() {}

    /**
     * @param code what CloudFormation acts on
     * @param message at most 1,000 characters
     */
    public record Failure(HandlerErrorCode code, String message) {
        /** Whether CloudFormation may succeed by trying the same again. */
        public boolean retriable() {
            return isRetriable(code);
        }
    }

    /** Returns whether CloudFormation repeats an operation that fails with this code. */
    public static boolean isRetriable(HandlerErrorCode code) {
        return RETRIABLE.contains(code);
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
        if (exception instanceof SdkClientException && mayPass(exception)) {
            return failure(
                    HandlerErrorCode.NetworkFailure,
                    "Amazon ECR could not be reached or its answer could not be read: " + exception.getMessage());
        }
        if (exception instanceof SdkClientException) {
            return failure(
                    HandlerErrorCode.InternalFailure,
                    "The AWS SDK could not call Amazon ECR: " + exception.getMessage()
                            + " Check the Region and the endpoint settings of the handler's environment.");
        }
        return failure(HandlerErrorCode.InternalFailure, exception.toString());
    }

    /** No connection, a reset, a time-out, or an answer that cannot be read; but no mistake in the configuration. */
    private static boolean mayPass(Throwable exception) {
        return exception != null
                && (exception instanceof IOException
                        || exception instanceof AbortedException
                        || exception instanceof ApiCallTimeoutException
                        || exception instanceof ApiCallAttemptTimeoutException
                        || exception instanceof RetryableException
                        || mayPass(exception.getCause()));
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
                + (error.requestId() == null ? " (Amazon ECR)" : " (Amazon ECR, request ID " + error.requestId() + ")")
                + (code.equals("UnrecognizedClientException") ? REGION_NOT_ENABLED : "");
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

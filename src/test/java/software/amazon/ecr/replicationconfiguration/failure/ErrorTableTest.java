package software.amazon.ecr.replicationconfiguration.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.AccessDenied;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.GeneralServiceException;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.InternalFailure;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.InvalidCredentials;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.InvalidRequest;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.NetworkFailure;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.NotStabilized;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.ResourceConflict;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.ServiceInternalError;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.ServiceLimitExceeded;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.Throttling;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.testing.CallFault;

class ErrorTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "UnknownOperationException"
            })
    void inputErrorsAreInvalidRequest(String code) {
        assertMapped(400, code, InvalidRequest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccessDenied",
                "AccessDeniedException",
                "BlockedByOrganizationPolicyException",
                "UnauthorizedOperation",
                "UnauthorizedException",
                "NotAuthorized",
                "OptInRequired",
                "SubscriptionRequiredException"
            })
    void deniedAccessIsAccessDenied(String code) {
        assertMapped(400, code, AccessDenied);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusalThatGivesNoKnownCodeIsAccessDenied(int status) {
        assertMapped(status, "Forbidden", AccessDenied);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "AuthFailure"
            })
    void credentialsThatDoNotServeAreInvalidCredentials(String code) {
        assertMapped(400, code, InvalidCredentials);
        assertMapped(403, code, InvalidCredentials);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Throttling",
                "ThrottlingException",
                "ThrottledException",
                "RequestThrottled",
                "RequestThrottledException",
                "TooManyRequestsException",
                "RequestLimitExceeded",
                "SlowDown",
                "BandwidthLimitExceeded",
                "ProvisionedThroughputExceededException",
                "ServiceUnavailableThrottling"
            })
    void throttlingInAllItsSpellingsIsThrottling(String code) {
        assertMapped(400, code, Throttling);
        assertMapped(503, code, Throttling);
    }

    @Test
    void tooManyRequestsIsThrottling() {
        assertMapped(429, "SomethingElse", Throttling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LimitExceeded", "LimitExceededException", "ServiceQuotaExceededException"})
    void exceededLimitsAreServiceLimitExceeded(String code) {
        assertMapped(400, code, ServiceLimitExceeded);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 599})
    void every5xxIsServiceInternalError(int status) {
        assertMapped(status, "ServerException", ServiceInternalError);
        assertMapped(status, "SomethingElse", ServiceInternalError);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RequestTimeout", "RequestTimeoutException"})
    void aRequestThatArrivedTooSlowlyIsNetworkFailure(String code) {
        assertMapped(400, code, NetworkFailure);
    }

    static List<SdkClientException> clientFailures() {
        return List.of(
                SdkClientException.create("Connection reset", new SocketException("Connection reset")),
                ApiCallTimeoutException.create(14_000),
                ApiCallAttemptTimeoutException.create(1_000),
                AbortedException.create("Interrupted"),
                SdkClientException.create(
                        "Unable to unmarshall response", new UncheckedIOException(new EOFException())));
    }

    @ParameterizedTest
    @MethodSource("clientFailures")
    void aConnectionOrAnAnswerThatFailsIsNetworkFailure(SdkClientException exception) {
        assertThat(ErrorTable.failure(exception))
                .isEqualTo(new ErrorTable.Failure(
                        NetworkFailure,
                        "Amazon ECR could not be reached or its answer could not be read: " + exception.getMessage()));
    }

    @Test
    void aMistakeInTheConfigurationIsNotNetworkFailure() {
        assertThat(ErrorTable.failure(SdkClientException.create("Invalid endpoint 'nowhere'.")))
                .isEqualTo(new ErrorTable.Failure(
                        InternalFailure,
                        "The AWS SDK could not call Amazon ECR: Invalid endpoint 'nowhere'. Check the Region and the "
                                + "endpoint settings of the handler's environment."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ConflictException",
                "ConcurrentModificationException",
                "ConcurrentOperationException",
                "OperationAbortedException",
                "ResourceConflictException",
                "ResourceInUseException"
            })
    void aConflictWithAnotherOperationIsResourceConflict(String code) {
        assertMapped(400, code, ResourceConflict);
    }

    @Test
    void saysThatAnUnknownClientMayMeanARegionThatIsNotEnabled() {
        assertThat(ErrorTable.failure(CallFault.service(400, "UnrecognizedClientException", "The token is invalid"))
                        .message())
                .isEqualTo("UnrecognizedClientException: The token is invalid (Amazon ECR, request ID req-1). The "
                        + "credentials are not valid, or the Region is not enabled for the account.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RepositoryNotFoundException", "KmsException", "SomethingNew"})
    void anythingElseOfAmazonEcrIsGeneralServiceException(String code) {
        assertMapped(400, code, GeneralServiceException);
    }

    @ParameterizedTest
    @EnumSource(HandlerErrorCode.class)
    void aFailureThatTheProviderFindsKeepsItsCodeAndMessage(HandlerErrorCode code) {
        assertThat(ErrorTable.failure(new HandlerFailure(code, "Rules: none given.")))
                .isEqualTo(new ErrorTable.Failure(code, "Rules: none given."));
    }

    @Test
    void aFaultOfTheProviderIsInternalFailure() {
        assertThat(ErrorTable.failure(new IllegalStateException("no such thing")))
                .isEqualTo(new ErrorTable.Failure(InternalFailure, "java.lang.IllegalStateException: no such thing"));
    }

    @Test
    void namesTheStatusWhereThereIsNoCodeAndLeavesOutWhatIsNotThere() {
        assertThat(ErrorTable.failure(EcrException.builder().statusCode(502).build()))
                .isEqualTo(new ErrorTable.Failure(ServiceInternalError, "HTTP status 502: no message (Amazon ECR)"));
    }

    @Test
    void cutsAMessageAt1000Characters() {
        assertThat(ErrorTable.failure(new HandlerFailure(NotStabilized, "x".repeat(1000)))
                        .message())
                .isEqualTo("x".repeat(1000));
        assertThat(ErrorTable.failure(CallFault.service(400, "ValidationException", "x".repeat(1000)))
                        .message())
                .isEqualTo("ValidationException: " + "x".repeat(999 - "ValidationException: ".length()) + "…");
    }

    @ParameterizedTest
    @EnumSource(HandlerErrorCode.class)
    void onlyFaultsThatMayPassAreRetriable(HandlerErrorCode code) {
        Set<HandlerErrorCode> passing =
                EnumSet.of(Throttling, ServiceInternalError, NetworkFailure, HandlerErrorCode.ResourceConflict);

        assertThat(new ErrorTable.Failure(code, "").retriable()).isEqualTo(passing.contains(code));
    }

    private static void assertMapped(int status, String code, HandlerErrorCode expected) {
        ErrorTable.Failure failure = ErrorTable.failure(CallFault.service(status, code, "Invalid region 'mars'"));

        assertThat(failure.code()).isEqualTo(expected);
        assertThat(failure.message()).startsWith(code + ": Invalid region 'mars' (Amazon ECR, request ID req-1)");
    }
}

package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;

/**
 * The errors of Cloud Control API, under the namespaces that it gives them: there are clients that compare them whole.
 * Which are the caller's fault (status 400) and which are not (500) is what its service model says. The texts are this
 * server's own.
 */
public final class CloudControlErrors {

    private static final String SERVICE = "com.amazon.cloudapiservice#";

    private CloudControlErrors() {}

    public static AwsError validation(String text) {
        return new AwsError(400, "com.amazon.coral.validate#ValidationException", text);
    }

    static AwsError throttling() {
        return new AwsError(
                400,
                "com.amazon.coral.availability#ThrottlingException",
                "Too many requests are being worked on. Try again in a moment.");
    }

    static AwsError typeNotFound(String typeName, String served) {
        return declared("TypeNotFoundException", "The type '" + typeName + "' is not served here. Use " + served + ".");
    }

    static AwsError requestTokenNotFound(String token) {
        return declared(
                "RequestTokenNotFoundException",
                "There is no request with the token '" + token + "' of this account in this Region.");
    }

    /** Clients find the token of the running request in the text. */
    static AwsError concurrentOperation(ResourceRequest running) {
        return declared(
                "ConcurrentOperationException",
                "Another operation on this resource is going on: "
                        + running.change().action() + " with RequestToken " + running.token()
                        + ". Wait until it has ended.");
    }

    static AwsError clientTokenConflict(String clientToken) {
        return declared(
                "ClientTokenConflictException",
                "The ClientToken '" + clientToken
                        + "' belongs to an earlier request with other parameters. Use a new one.");
    }

    public static AwsError notUpdatable(String text) {
        return declared("NotUpdatableException", text);
    }

    /** Returns the exception that stands for a handler's failure where the outcome is not a progress event. */
    static AwsError of(OperationResult failure) {
        String text = failure.message();
        return switch (failure.errorCode()) {
            case NotFound -> declared("ResourceNotFoundException", text);
            case InternalFailure -> fault("HandlerInternalFailureException", text);
            case ServiceInternalError, NetworkFailure -> fault(failure.errorCode() + "Exception", text);
            case Throttling -> new AwsError(400, "com.amazon.coral.availability#ThrottlingException", text);
            case AccessDenied -> new AwsError(400, "com.amazon.coral.service#AccessDeniedException", text);
            case GeneralServiceException -> declared("GeneralServiceException", text);
            case InvalidRequest,
                    InvalidCredentials,
                    AlreadyExists,
                    NotUpdatable,
                    NotStabilized,
                    ResourceConflict,
                    ServiceLimitExceeded -> declared(failure.errorCode() + "Exception", text);
            default -> fault("HandlerFailureException", failure.errorCode() + ": " + text);
        };
    }

    private static AwsError declared(String code, String text) {
        return new AwsError(400, SERVICE + code, text);
    }

    private static AwsError fault(String code, String text) {
        return new AwsError(500, SERVICE + code, text);
    }
}

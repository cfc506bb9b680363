package software.amazon.ecr.replicationconfiguration.wrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Credentials;
import software.amazon.cloudformation.proxy.DelayFactory;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.WaitStrategy;

/**
 * The credentials that a request brings for calls to the service. CloudFormation sends those of a session; {@code cfn
 * invoke} and SAM may send the access key of an IAM user, which has no session token and which the RPDK cannot take.
 */
final class CallerCredentials {
    private CallerCredentials() {}

    /** Returns whether the RPDK can make a proxy of them. */
    static boolean areForSession(Credentials caller) {
        return caller != null && missing(caller).isEmpty() && isGiven(caller.getSessionToken());
    }

    /**
     * Returns what the handler answers, or InvalidCredentials if a part of the credentials is missing.
     *
     * @param caller null if the request has no credentials; then the handler gets no proxy
     */
    static <M, C> ProgressEvent<M, C> call(
            Credentials caller,
            LoggerProxy logger,
            Function<AmazonWebServicesClientProxy, ProgressEvent<M, C>> handler) {
        if (caller == null) {
            return handler.apply(null);
        }
        List<String> missing = missing(caller);
        if (missing.isEmpty()) {
            return handler.apply(proxy(caller, logger));
        }
        return ProgressEvent.failed(
                null,
                null,
                HandlerErrorCode.InvalidCredentials,
                "callerCredentials: " + String.join(" and ", missing) + (missing.size() == 1 ? " is" : " are")
                        + " missing. Give the access key ID and the secret access key of the caller and, if they are "
                        + "temporary, the session token.");
    }

    private static AmazonWebServicesClientProxy proxy(Credentials caller, LoggerProxy logger) {
        return areForSession(caller)
                ? new AmazonWebServicesClientProxy(
                        logger,
                        caller,
                        DelayFactory.CONSTANT_DEFAULT_DELAY_FACTORY,
                        WaitStrategy.scheduleForCallbackStrategy())
                : new LongLivedKeyProxy(logger, caller);
    }

    private static List<String> missing(Credentials caller) {
        List<String> missing = new ArrayList<>();
        if (!isGiven(caller.getAccessKeyId())) {
            missing.add("accessKeyId");
        }
        if (!isGiven(caller.getSecretAccessKey())) {
            missing.add("secretAccessKey");
        }
        return missing;
    }

    private static boolean isGiven(String part) {
        return part != null && !part.isBlank();
    }
}

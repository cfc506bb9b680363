package software.amazon.ecr.replicationconfiguration;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/** A failure as the SDK throws it, and the code and message that events tell of it with. */
record Fault(RuntimeException exception, HandlerErrorCode code, String message) {
    static final Fault THROTTLING = new Fault(service(400, "ThrottlingException", "Rate exceeded"),
        HandlerErrorCode.Throttling, "ThrottlingException: Rate exceeded (Amazon ECR, request ID req-1)");
    static final Fault INTERNAL = new Fault(service(500, "ServerException", "Try again"),
        HandlerErrorCode.ServiceInternalError, "ServerException: Try again (Amazon ECR, request ID req-1)");
    static final Fault NETWORK = new Fault(SdkClientException.create("Connection reset"),
        HandlerErrorCode.NetworkFailure,
        "Amazon ECR could not be reached or its answer could not be read: Connection reset");
    static final Fault DENIED = new Fault(service(400, "AccessDeniedException", "Not allowed"),
        HandlerErrorCode.AccessDenied, "AccessDeniedException: Not allowed (Amazon ECR, request ID req-1)");

    /** The three calls of an operation that writes. */
    static final int CHECK = 1;
    static final int WRITE = 2;
    static final int READ_BACK = 3;

    /** An error that Amazon ECR answers with. */
    static AwsServiceException service(int status, String code, String message) {
        return EcrException.builder()
            .statusCode(status)
            .requestId("req-1")
            .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
            .build();
    }

    /** Each write, each fault that may pass, and each call that it may meet. */
    static Stream<Arguments> passing() {
        return Stream.of(Write.values()).flatMap(write ->
            Stream.of(THROTTLING, INTERNAL, NETWORK).flatMap(fault ->
                Stream.of(CHECK, WRITE, READ_BACK).map(call -> arguments(write, fault, call))));
    }

    /** Each write and each fault that leaves open whether it was made. */
    static Stream<Arguments> lostAnswers() {
        return Stream.of(Write.values()).flatMap(write ->
            Stream.of(INTERNAL, NETWORK).map(fault -> arguments(write, fault)));
    }

    @Override
    public String toString() {
        return code.name();
    }
}

package software.amazon.ecr.replicationconfiguration.testing;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.SocketException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/** A failure as the SDK throws it, and the code and message that events tell of it with. */
public record CallFault(RuntimeException exception, HandlerErrorCode code, String message) {
    public static final CallFault THROTTLING = new CallFault(
            service(400, "ThrottlingException", "Rate exceeded"),
            HandlerErrorCode.Throttling,
            "ThrottlingException: Rate exceeded (Amazon ECR, request ID req-1)");
    public static final CallFault INTERNAL = new CallFault(
            service(500, "ServerException", "Try again"),
            HandlerErrorCode.ServiceInternalError,
            "ServerException: Try again (Amazon ECR, request ID req-1)");
    public static final CallFault NETWORK = new CallFault(
            SdkClientException.create("Connection reset", new SocketException("Connection reset")),
            HandlerErrorCode.NetworkFailure,
            "Amazon ECR could not be reached or its answer could not be read: Connection reset");
    public static final CallFault DENIED = new CallFault(
            service(400, "AccessDeniedException", "Not allowed"),
            HandlerErrorCode.AccessDenied,
            "AccessDeniedException: Not allowed (Amazon ECR, request ID req-1)");

    /** The three calls of an operation that writes. */
    public static final int CHECK = 1;

    public static final int WRITE = 2;
    public static final int READ_BACK = 3;

    /** An error that Amazon ECR answers with. */
    public static AwsServiceException service(int status, String code, String message) {
        return EcrException.builder()
                .statusCode(status)
                .requestId("req-1")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    /** Each write, each fault that may pass, and each call that it may meet. */
    public static Stream<Arguments> passing() {
        return Stream.of(WriteOperation.values())
                .flatMap(write -> Stream.of(THROTTLING, INTERNAL, NETWORK)
                        .flatMap(fault ->
                                Stream.of(CHECK, WRITE, READ_BACK).map(call -> arguments(write, fault, call))));
    }

    /** Each write and each fault that leaves open whether it was made. */
    public static Stream<Arguments> lostAnswers() {
        return Stream.of(WriteOperation.values())
                .flatMap(write -> Stream.of(INTERNAL, NETWORK).map(fault -> arguments(write, fault)));
    }

    @Override
    public String toString() {
        return code.name();
    }
}

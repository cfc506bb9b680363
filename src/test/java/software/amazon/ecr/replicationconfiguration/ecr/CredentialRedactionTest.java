package software.amazon.ecr.replicationconfiguration.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryResponse;
import software.amazon.cloudformation.loggers.LogPublisher;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.ecr.replicationconfiguration.failure.ErrorTable;
import software.amazon.ecr.replicationconfiguration.testing.CallFault;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.MockedRegistry;
import software.amazon.ecr.replicationconfiguration.testing.WriteOperation;

class CredentialRedactionTest {
    private static final String KEY_ID = "the-access-key-id";
    private static final String SECRET = "the-secret-access/key";
    private static final String TOKEN = "the-session/token+with-the-access-key-id==";

    private static final DescribeRegistryRequest REQUEST = DescribeRegistryRequest.builder()
            .overrideConfiguration(configuration -> configuration.credentialsProvider(
                    StaticCredentialsProvider.create(AwsSessionCredentials.create(KEY_ID, SECRET, TOKEN))))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY_ID,
                SECRET,
                "the-secret-access%2Fkey",
                "the-secret-access\\/key",
                TOKEN,
                "the-session%2Ftoken%2Bwith-the-access-key-id%3D%3D",
                "the-session\\/token+with-the-access-key-id=="
            })
    void takesACredentialFromWhatTheServiceSays(String credential) {
        AwsServiceException thrown = catchThrowableOfType(
                AwsServiceException.class,
                () -> failingWith(CallFault.service(403, "SignatureDoesNotMatch", "You sent '" + credential + "'.")));

        assertThat(ErrorTable.failure(thrown).message())
                .isEqualTo("SignatureDoesNotMatch: You sent '[redacted]'. (Amazon ECR, request ID req-1)");
        assertThat(thrown.getMessage()).doesNotContain(credential);
        assertThat(thrown.statusCode()).isEqualTo(403);
    }

    @Test
    void takesTheAuthorizationHeaderAndWhatFollowsIt() {
        AwsServiceException thrown = catchThrowableOfType(
                AwsServiceException.class,
                () -> failingWith(CallFault.service(
                        403, "SignatureDoesNotMatch", "Wrong: AWS4-HMAC-SHA256 Credential=x, Signature=y")));

        assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo("Wrong: [redacted]");
    }

    @Test
    void takesACredentialFromWhatTheSdkSays() {
        SdkClientException thrown = catchThrowableOfType(
                SdkClientException.class, () -> failingWith(SdkClientException.create("No header may hold " + TOKEN)));

        assertThat(thrown).hasMessage("No header may hold [redacted]").hasNoCause();
    }

    @Test
    void takesACredentialFromAnyOtherFailure() {
        assertThatThrownBy(() -> failingWith(new IllegalArgumentException("Not a header: " + TOKEN)))
                .hasMessage("Not a header: [redacted]")
                .hasNoCause();
    }

    @Test
    void leavesAFailureOfTheNetworkOne() {
        SdkClientException failure = SdkClientException.create("Reset after " + TOKEN, new SocketException("Reset"));

        SdkClientException thrown = catchThrowableOfType(SdkClientException.class, () -> failingWith(failure));

        assertThat(ErrorTable.failure(thrown))
                .isEqualTo(new ErrorTable.Failure(
                        HandlerErrorCode.NetworkFailure,
                        "Amazon ECR could not be reached or its answer could not be read: Reset after [redacted]"));
    }

    /** Such as those that stand-ins for AWS take. */
    @Test
    void leavesOrdinaryWordsAndAccountIdsThatAreNoRealCredentials() {
        DescribeRegistryRequest local = DescribeRegistryRequest.builder()
                .overrideConfiguration(
                        configuration -> configuration.credentialsProvider(StaticCredentialsProvider.create(
                                AwsSessionCredentials.create("123456789012", "local", "local"))))
                .build();
        SdkClientException failure = SdkClientException.create("Connect to localhost:4566 failed for 123456789012");

        assertThatThrownBy(() -> CredentialRedaction.invoke(local, request -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void leavesAFailureThatHoldsNone() {
        AwsServiceException failure = CallFault.service(400, "ValidationException", "Invalid region 'mars'");

        assertThat(catchThrowableOfType(AwsServiceException.class, () -> failingWith(failure)))
                .isSameAs(failure);
    }

    @Test
    void keepsCredentialsFromTheEventAndFromTheLog() {
        MockedRegistry registry = new MockedRegistry();
        registry.failCall(
                CallFault.CHECK,
                new CallFault(
                        CallFault.service(
                                403, "SignatureDoesNotMatch", "You sent '" + HandlerCalls.ACCESS_KEY_ID + "'."),
                        null,
                        null));
        Log log = new Log();
        LoggerProxy logger = new LoggerProxy();
        logger.addLogPublisher(log);

        var event = WriteOperation.CREATE
                .on(registry)
                .invoke(HandlerCalls.proxy(logger), WriteOperation.CREATE.after(), null);

        assertThat(event.getMessage()).contains("You sent '[redacted]'.");
        assertThat(log.lines).isNotEmpty().noneMatch(line -> line.contains(HandlerCalls.ACCESS_KEY_ID));
    }

    private static void failingWith(RuntimeException failure) {
        Function<DescribeRegistryRequest, DescribeRegistryResponse> call = request -> {
            throw failure;
        };
        CredentialRedaction.invoke(REQUEST, call);
    }

    private static final class Log extends LogPublisher {
        private final List<String> lines = new ArrayList<>();

        @Override
        protected void publishMessage(String message) {
            lines.add(message);
        }
    }
}

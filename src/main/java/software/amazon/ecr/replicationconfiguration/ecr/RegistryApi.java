package software.amazon.ecr.replicationconfiguration.ecr;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryResponse;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/**
 * The two calls to Amazon ECR that the provider makes, with the credentials of the caller.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRegistry.html">DescribeRegistry</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html">
 *      PutReplicationConfiguration</a>
 */
public final class RegistryApi {
    private final AmazonWebServicesClientProxy proxy;
    private final EcrClients clients;
    private final String region;

    /** @param region the Region of the registry, for example {@code eu-west-1} */
    public RegistryApi(AmazonWebServicesClientProxy proxy, EcrClients clients, String region) {
        this.proxy = proxy;
        this.clients = clients;
        this.region = region;
    }

    DescribedRegistry describe() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DescribeRegistryResponse response = call(
                Translator.describeRequest(), AnswerRecorder.BODY, body, clients.forRegion(region)::describeRegistry);
        return Translator.toState(response, body.toString(StandardCharsets.UTF_8));
    }

    void put(ResourceModel desired) {
        call(
                Translator.putRequest(desired),
                DeleteReplicationDetour.RULES,
                desired.getReplicationConfiguration().getRules(),
                clients.forWrites(region)::putReplicationConfiguration);
    }

    /** Makes the call with a request that carries the attribute to the interceptors of the client. */
    private <RequestT extends AwsRequest, ResponseT extends AwsResponse, T> ResponseT call(
            RequestT request, ExecutionAttribute<T> attribute, T value, Function<RequestT, ResponseT> call) {
        return proxy.injectCredentialsAndInvokeV2(
                request, signed -> CredentialRedaction.invoke(carrying(signed, attribute, value), call));
    }

    /** The builder of a request makes requests of its type, but does not say so to the compiler. */
    @SuppressWarnings("unchecked")
    private static <RequestT extends AwsRequest, T> RequestT carrying(
            RequestT request, ExecutionAttribute<T> attribute, T value) {
        AwsRequestOverrideConfiguration configuration = request.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder)
                .putExecutionAttribute(attribute, value)
                .build();
        return (RequestT)
                request.toBuilder().overrideConfiguration(configuration).build();
    }
}

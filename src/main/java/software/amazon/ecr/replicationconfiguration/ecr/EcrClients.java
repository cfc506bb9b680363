package software.amazon.ecr.replicationconfiguration.ecr;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.EcrClientBuilder;
import software.amazon.cloudformation.AbstractWrapper;

/**
 * The Amazon ECR client of each Region, made once and kept for as long as the process lives. Clients hold no
 * credentials: each call brings those of its caller. All of them share the HTTP connections of the kit's wrapper.
 */
public final class EcrClients {
    /**
     * How long one call may take, the SDK's retries included. An operation that writes makes at most three calls in an
     * invocation, and CloudFormation gives an invocation 60 seconds (30 to read and list).
     */
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(14);

    private static final EcrClients SHARED = new EcrClients(null, CALL_TIMEOUT);

    private final Map<String, EcrClient> byRegion = new ConcurrentHashMap<>();
    private final Map<String, EcrClient> writersByRegion = new ConcurrentHashMap<>();
    private final SdkHttpClient http;
    private final URI endpoint;
    private final Duration callTimeout;
    private final List<ExecutionInterceptor> interceptors;

    /**
     * @param endpoint where Amazon ECR answers, or null for the endpoint that the SDK derives from the Region and the
     *        environment
     * @param interceptors see each call that a client makes
     */
    public EcrClients(URI endpoint, Duration callTimeout, ExecutionInterceptor... interceptors) {
        this(AbstractWrapper.HTTP_CLIENT, endpoint, callTimeout, interceptors);
    }

    private EcrClients(SdkHttpClient http, URI endpoint, Duration callTimeout, ExecutionInterceptor... interceptors) {
        this.http = http;
        this.endpoint = endpoint;
        this.callTimeout = callTimeout;
        this.interceptors = List.of(interceptors);
    }

    /** Clients of the same endpoint, with the call time-out that the handlers run with in Lambda. */
    public static EcrClients at(URI endpoint, ExecutionInterceptor... interceptors) {
        return new EcrClients(endpoint, CALL_TIMEOUT, interceptors);
    }

    /** Clients that send their requests through {@code http} alone. */
    public static EcrClients through(SdkHttpClient http) {
        return new EcrClients(http, null, CALL_TIMEOUT);
    }

    public static EcrClients shared() {
        return SHARED;
    }

    /**
     * A client that repeats calls that fail.
     *
     * @param region the Region's name, for example {@code eu-west-1}
     */
    public EcrClient forRegion(String region) {
        return byRegion.computeIfAbsent(region, name -> builder(name).build());
    }

    /** A client that makes each call once, whatever becomes of it. */
    public EcrClient forWrites(String region) {
        return writersByRegion.computeIfAbsent(
                region,
                name -> builder(name)
                        .overrideConfiguration(configuration()
                                .retryStrategy(AwsRetryStrategy.doNotRetry())
                                .build())
                        .build());
    }

    /** Closes the clients, though not what they send their requests through. */
    public void close() {
        byRegion.values().forEach(EcrClient::close);
        writersByRegion.values().forEach(EcrClient::close);
    }

    private EcrClientBuilder builder(String region) {
        EcrClientBuilder builder = EcrClient.builder()
                .region(Region.of(region))
                .httpClient(http)
                .overrideConfiguration(configuration().build());
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder;
    }

    private ClientOverrideConfiguration.Builder configuration() {
        return ClientOverrideConfiguration.builder().apiCallTimeout(callTimeout).executionInterceptors(interceptors);
    }
}

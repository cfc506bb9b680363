package software.amazon.ecr.replicationconfiguration.ecr;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.EcrClientBuilder;

/**
 * The Amazon ECR clients of each Region, made once and kept while the Region is in use. Clients have no credentials, and
 * never take those of the environment: each call brings those of its caller. All of them share the HTTP connections of
 * the RPDK's wrapper and one daemon thread, which ends calls that take too long.
 */
public final class EcrClients implements AutoCloseable {
    /**
     * How long one call may take, the SDK's retries included. An operation that writes makes at most three calls in an
     * invocation, and CloudFormation gives an invocation 60 seconds (30 to read and list).
     */
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(14);

    /** More than AWS has. */
    static final int MOST_REGIONS = 50;

    private static final EcrClients SHARED = new EcrClients(null, CALL_TIMEOUT);

    private final Map<String, EcrClient> repeating = new ClientsByRegion();
    private final Map<String, EcrClient> once = new ClientsByRegion();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, EcrClients::timerThread);
    private final SdkHttpClient http;
    private final URI endpoint;
    private final Duration callTimeout;
    private final List<ExecutionInterceptor> interceptors;

    /**
     * @param endpoint where Amazon ECR answers, or null for the endpoint that the SDK derives from the Region and the
     *     environment
     * @param interceptors see each call that a client makes
     */
    public EcrClients(URI endpoint, Duration callTimeout, ExecutionInterceptor... interceptors) {
        this(new WrapperHttpClient(), endpoint, callTimeout, interceptors);
    }

    private EcrClients(SdkHttpClient http, URI endpoint, Duration callTimeout, ExecutionInterceptor... interceptors) {
        this.http = http;
        this.endpoint = endpoint;
        this.callTimeout = callTimeout;
        this.interceptors = Stream.concat(
                        Stream.of(new AnswerRecorder(), new DeleteReplicationDetour()), Stream.of(interceptors))
                .toList();
        timer.setRemoveOnCancelPolicy(true);
        // Due before the end of any call: what is queued behind it does not wake the thread, which took 4 % of a warm
        // READ.
        long tick = callTimeout.toNanos() / 2;
        timer.scheduleWithFixedDelay(() -> {}, tick, tick, TimeUnit.NANOSECONDS);
    }

    /** Returns clients of one endpoint, with the call time-out that the handlers run with in Lambda. */
    public static EcrClients at(URI endpoint, ExecutionInterceptor... interceptors) {
        return new EcrClients(endpoint, CALL_TIMEOUT, interceptors);
    }

    /** Returns clients that send their requests through {@code http} alone. */
    public static EcrClients through(SdkHttpClient http) {
        return new EcrClients(http, null, CALL_TIMEOUT);
    }

    /** Returns the clients of the process, which nobody closes. */
    public static EcrClients shared() {
        return SHARED;
    }

    /**
     * Returns a client that repeats calls that fail.
     *
     * @param region the Region's name, for example {@code eu-west-1}
     */
    public EcrClient forRegion(String region) {
        return client(repeating, region);
    }

    /** Returns a client that makes each call once, whatever becomes of it. */
    public EcrClient forWrites(String region) {
        return client(once, region);
    }

    /** Ends the thread of the clients; their HTTP connections are not theirs to close. */
    @Override
    public synchronized void close() {
        Stream.of(repeating, once).forEach(clients -> {
            clients.values().forEach(EcrClient::close);
            clients.clear();
        });
        timer.shutdownNow();
    }

    private synchronized EcrClient client(Map<String, EcrClient> clients, String region) {
        return clients.computeIfAbsent(region, name -> build(name, clients == repeating));
    }

    private EcrClient build(String region, boolean repeats) {
        ClientOverrideConfiguration.Builder configuration = ClientOverrideConfiguration.builder()
                .apiCallTimeout(callTimeout)
                .scheduledExecutorService(timer)
                .executionInterceptors(interceptors);
        if (!repeats) {
            configuration.retryStrategy(AwsRetryStrategy.doNotRetry());
        }
        EcrClientBuilder builder = EcrClient.builder()
                .region(Region.of(region))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(http)
                .overrideConfiguration(configuration.build());
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.build();
    }

    private static final class ClientsByRegion extends LinkedHashMap<String, EcrClient> {
        ClientsByRegion() {
            super(16, 0.75f, true);
        }

        /** What was used least recently is forgotten. It is not closed: it holds nothing, and a call may be under way. */
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EcrClient> eldest) {
            return size() > MOST_REGIONS;
        }
    }

    private static Thread timerThread(Runnable task) {
        Thread thread = new Thread(task, "ecr-call-timer");
        thread.setDaemon(true);
        return thread;
    }
}

package software.amazon.ecr.replicationconfiguration.warmup;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.json.JSONObject;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Credentials;
import software.amazon.cloudformation.proxy.DelayFactory;
import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cloudformation.proxy.WaitStrategy;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.Configuration;
import software.amazon.ecr.replicationconfiguration.CreateHandler;
import software.amazon.ecr.replicationconfiguration.ReplicationConfiguration;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.TypeConfigurationModel;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.json.ModelSerializer;
import software.amazon.ecr.replicationconfiguration.validation.ModelValidator;

/**
 * Takes one creation through the JSON, the handler, the AWS SDK and HTTP before there is an invocation, so that the first
 * one finds its classes loaded. Lambda constructs the provider on a full CPU and before anybody waits for it. Nothing
 * leaves the computer: a {@link CannedRegistry} answers. The half that needs the SDK runs on a thread of its own, beside
 * the other half. The first invocation takes 0.1 of the time of a cold CREATE of the bare SDK, and would take 0.6.
 */
public final class WarmUp {
    private static final String REQUEST = """
        {"action":"CREATE","awsAccountId":"000000000000","region":"us-east-1","bearerToken":"",
        "resourceType":"AWS::ECR::ReplicationConfiguration","requestData":{"logicalResourceId":"",
        "callerCredentials":{"accessKeyId":"none","secretAccessKey":"none","sessionToken":"none"},
        "resourceProperties":{"ReplicationConfiguration":{"Rules":[{
        "Destinations":[{"Region":"eu-west-1","RegistryId":"000000000000"}],
        "RepositoryFilters":[{"Filter":"prod/","FilterType":"PREFIX_MATCH"}]}]}}}}""";

    /** Half of what Lambda gives the construction of a function. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final WarmUp OF_THE_PROCESS = new WarmUp(WarmUp::callService, LONGEST);

    private final Thread calls;
    private final Duration longest;

    /** @param longest how long to wait for {@code calls}, which then go on beside the first invocation */
    WarmUp(Step calls, Duration longest) {
        this.calls = new Thread(() -> ignoreFailures(calls), "warm-up");
        this.calls.setDaemon(true);
        this.calls.start();
        this.longest = longest;
    }

    /** Begins the half that needs the SDK, once in a process. */
    public static void begin() {
        // The initialization of this class has begun it.
    }

    /** Begins what has not begun yet, and ends it. Failures are ignored: the first invocation reports them. */
    public static void run() {
        OF_THE_PROCESS.end();
    }

    void end() {
        ignoreFailures(WarmUp::readAndWrite);
        ignoreFailures(WarmUp::beginHandshake);
        try {
            calls.join(longest.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void callService() throws IOException {
        if (!isProxied()) {
            try (CannedRegistry registry = new CannedRegistry();
                    EcrClients clients = EcrClients.at(registry.endpoint())) {
                create(clients);
            }
        }
        String region = System.getenv("AWS_REGION");
        if (region != null) {
            EcrClients.shared().forRegion(region);
            EcrClients.shared().forWrites(region);
        }
    }

    /** The HTTP client would take requests to the loopback interface to the proxy, as all others. */
    private static boolean isProxied() {
        return System.getenv("HTTP_PROXY") != null
                || System.getenv("http_proxy") != null
                || System.getProperty("http.proxyHost") != null;
    }

    static ProgressEvent<ResourceModel, CallbackContext> create(EcrClients clients) {
        ResourceHandlerRequest<ResourceModel> request = ResourceHandlerRequest.<ResourceModel>builder()
                .desiredResourceState(model())
                .awsAccountId(CannedRegistry.ID)
                .region("us-east-1")
                .build();
        LoggerProxy nowhere = new LoggerProxy();
        AmazonWebServicesClientProxy proxy = new AmazonWebServicesClientProxy(
                nowhere,
                new Credentials("none", "none", "none"),
                DelayFactory.CONSTANT_DEFAULT_DELAY_FACTORY,
                WaitStrategy.scheduleForCallbackStrategy());
        return new CreateHandler(clients).handleRequest(proxy, request, null, nowhere);
    }

    private static ResourceModel model() {
        ReplicationRule rule = ReplicationRule.builder()
                .destinations(List.of(new ReplicationDestination("eu-west-1", CannedRegistry.ID)))
                .repositoryFilters(List.of(new RepositoryFilter("prod/", "PREFIX_MATCH")))
                .build();
        return new ResourceModel(new ReplicationConfiguration(List.of(rule)), null);
    }

    private static void readAndWrite() throws IOException {
        ModelSerializer serializer = new ModelSerializer();
        HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel> request =
                serializer.deserialize(serializer.decompress(REQUEST), new TypeReference<>() {});
        ResourceModel model = request.getRequestData().getResourceProperties();
        new ModelValidator()
                .validateObject(
                        new JSONObject(serializer.serialize(model)), new Configuration().resourceSchemaJSONObject());
        serializer.serialize(ProgressEvent.success(model, null));
    }

    /** Makes a TLS ClientHello in memory and checks a certificate, which loads most classes of a handshake. */
    private static void beginHandshake() throws GeneralSecurityException, IOException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(true);
        engine.wrap(
                ByteBuffer.allocate(0), ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
        X509TrustManager trust = (X509TrustManager) factory.getTrustManagers()[0];
        trust.checkServerTrusted(new X509Certificate[] {trust.getAcceptedIssuers()[0]}, "UNKNOWN");
    }

    static void ignoreFailures(Step step) {
        try {
            step.run();
        } catch (Exception | LinkageError e) {
            // The first invocation will fail in the same way, and can report it.
        }
    }

    interface Step {
        void run() throws Exception;
    }
}

package software.amazon.ecr.replicationconfiguration.warmup;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
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
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.TypeConfigurationModel;
import software.amazon.ecr.replicationconfiguration.UpdateHandler;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.json.ModelSerializer;
import software.amazon.ecr.replicationconfiguration.validation.ModelValidator;

/**
 * Takes one update through the JSON, the handler and the AWS SDK before there is an invocation, so that the first one
 * finds its classes loaded. Lambda constructs the provider on a full CPU and before anybody waits for it. Nothing is
 * sent: a {@link CannedRegistry} answers. The half that needs the SDK runs on a thread of its own, beside the other half.
 */
public final class WarmUp {
    private static final String REQUEST = """
        {"action":"UPDATE","awsAccountId":"000000000000","region":"us-east-1","bearerToken":"",
        "resourceType":"AWS::ECR::ReplicationConfiguration","requestData":{"logicalResourceId":"",
        "callerCredentials":{"accessKeyId":"none","secretAccessKey":"none","sessionToken":"none"},
        "resourceProperties":{"RegistryId":"000000000000","ReplicationConfiguration":{"Rules":[{
        "Destinations":[{"Region":"eu-west-1","RegistryId":"000000000000"}],
        "RepositoryFilters":[{"Filter":"prod/","FilterType":"PREFIX_MATCH"}]}]}}}}""";

    /** Half of what Lambda gives the construction of a function. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private WarmUp() {}

    /** Failures are ignored: the first invocation reports them. */
    public static void run() {
        run(WarmUp::callService, LONGEST);
    }

    /** @param longest how long to wait for {@code calls}, which then go on beside the first invocation */
    static void run(Step calls, Duration longest) {
        Thread thread = new Thread(() -> ignoreFailures(calls), "warm-up");
        thread.setDaemon(true);
        thread.start();
        ignoreFailures(WarmUp::readAndWrite);
        ignoreFailures(WarmUp::buildClientHello);
        try {
            thread.join(longest.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void callService() {
        EcrClients clients = EcrClients.through(new CannedRegistry());
        update(clients);
        clients.close();
        String region = System.getenv("AWS_REGION");
        if (region != null) {
            EcrClients.shared().forRegion(region);
            EcrClients.shared().forWrites(region);
        }
    }

    static ProgressEvent<ResourceModel, CallbackContext> update(EcrClients clients) {
        ResourceHandlerRequest<ResourceModel> request = ResourceHandlerRequest.<ResourceModel>builder()
                .desiredResourceState(CannedRegistry.model())
                .awsAccountId(CannedRegistry.ID)
                .region("us-east-1")
                .build();
        LoggerProxy nowhere = new LoggerProxy();
        AmazonWebServicesClientProxy proxy = new AmazonWebServicesClientProxy(
                nowhere,
                new Credentials("none", "none", "none"),
                DelayFactory.CONSTANT_DEFAULT_DELAY_FACTORY,
                WaitStrategy.scheduleForCallbackStrategy());
        return new UpdateHandler(clients).handleRequest(proxy, request, null, nowhere);
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

    /** Makes a TLS ClientHello in memory, which loads most classes of a handshake. */
    private static void buildClientHello() throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[0], null);
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(true);
        engine.wrap(
                ByteBuffer.allocate(0), ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
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

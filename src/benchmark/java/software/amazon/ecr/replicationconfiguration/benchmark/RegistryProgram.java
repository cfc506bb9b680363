package software.amazon.ecr.replicationconfiguration.benchmark;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.MountedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.Quotas;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.http.RecordedCall;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;

/**
 * Run in a JVM of its own: an embedded registry, over TLS and over plain HTTP. It prints the two ports, and then answers
 * each line of its input: {@code empty} takes all rules away; {@code calls} prints the operations since the last such
 * line. It ends with its input.
 */
final class RegistryProgram {
    /** As much as the largest model has. */
    private static final Quotas LARGEST = new Quotas(ModelSize.LARGEST.rules(), ModelSize.LARGEST.elements());

    private final MountedRegistry registry =
            new MountedRegistry(RegistryConfiguration.DEFAULT.withQuotas(LARGEST), RequestLimits.DEFAULT);
    private long seen;

    private RegistryProgram() {}

    /** @param arguments the PKCS #12 key store with the server's certificate, and its password */
    public static void main(String[] arguments) throws Exception {
        new RegistryProgram().run(arguments[0], arguments[1]);
    }

    private void run(String keyStore, String password) throws Exception {
        Server server = new Server();
        SslContextFactory.Server certificate = new SslContextFactory.Server();
        certificate.setKeyStorePath(keyStore);
        certificate.setKeyStorePassword(password);
        HttpConnectionFactory http = new HttpConnectionFactory();
        ServerConnector tls =
                new ServerConnector(server, new SslConnectionFactory(certificate, http.getProtocol()), http);
        ServerConnector plain = new ServerConnector(server, http);
        for (ServerConnector connector : List.of(tls, plain)) {
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
        }
        server.setHandler(registry.handler());
        server.start();
        System.out.println(tls.getLocalPort() + " " + plain.getLocalPort());
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(line.equals("empty") ? empty() : callsSinceLast());
        }
        server.stop();
    }

    private String empty() {
        registry.replaceRules(new AccountRegion(Subject.ACCOUNT, Subject.REGION), List.of());
        return "emptied";
    }

    private String callsSinceLast() {
        List<RecordedCall> calls = registry.calls();
        String operations = calls.stream()
                .filter(call -> call.number() > seen)
                .map(RecordedCall::operation)
                .collect(Collectors.joining(" "));
        seen = calls.isEmpty() ? 0 : calls.get(calls.size() - 1).number();
        return operations;
    }
}

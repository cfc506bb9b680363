package software.amazon.ecr.replicationconfiguration.benchmark;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import software.amazon.ecr.replicationconfiguration.local.registry.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.registry.Quotas;
import software.amazon.ecr.replicationconfiguration.local.registry.RegistryConfiguration;

/**
 * Run in a JVM of its own: two embedded registries, over TLS and over plain HTTP. It prints the two endpoints, one a
 * line, and then answers each line of input: {@code empty} takes all rules away, {@code calls} prints the operations
 * since the last such line. It ends with its input.
 */
final class RegistryProgram {
    private static final Quotas LARGEST = new Quotas(25, 2500);

    private RegistryProgram() {
    }

    /** @param arguments the PKCS #12 key store with the server's certificate, and its password */
    public static void main(String[] arguments) throws Exception {
        RegistryConfiguration plain = RegistryConfiguration.DEFAULT.withQuotas(LARGEST);
        SSLContext tls = tls(Path.of(arguments[0]), arguments[1].toCharArray());
        try (EmbeddedRegistry secure = EmbeddedRegistry.start(plain.withTls(tls));
            EmbeddedRegistry open = EmbeddedRegistry.start(plain)) {
            System.out.println(secure.endpoint());
            System.out.println(open.endpoint());
            serve(secure, open);
        }
    }

    private static void serve(EmbeddedRegistry secure, EmbeddedRegistry open) throws Exception {
        long seen = 0;
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (line.equals("empty")) {
                secure.replaceRules(Subject.ACCOUNT, Subject.REGION, List.of());
                open.replaceRules(Subject.ACCOUNT, Subject.REGION, List.of());
                System.out.println("emptied");
            } else {
                List<String> operations = new ArrayList<>();
                for (var call : secure.calls()) {
                    if (call.number() > seen) {
                        operations.add(call.operation());
                        seen = call.number();
                    }
                }
                System.out.println(String.join(" ", operations));
            }
        }
    }

    private static SSLContext tls(Path keyStore, char[] password) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(keyStore)) {
            keys.load(input, password);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}

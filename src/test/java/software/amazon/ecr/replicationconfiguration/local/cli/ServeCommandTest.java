package software.amazon.ecr.replicationconfiguration.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import software.amazon.awssdk.services.cloudcontrol.CloudControlClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.server.ServerClients;

class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheAddressAndALineForEachClient() {
        AtomicReference<URI> address = new AtomicReference<>();

        assertThat(serve(address::set, "--port", "0")).isZero();

        assertThat(out.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo("""
            Serving AWS::ECR::ReplicationConfiguration on $ADDRESS. Open it in a browser to watch.
            registry  123456789012 (embedded in this process). Stop with Ctrl-C.

            # The contract suite; it asks AWS whose your credentials are, and calls nothing else there
            cfn test --endpoint $ADDRESS --region us-east-2

            # Cloud Control API; the request's token is in the answer
            AWS_ACCESS_KEY_ID=123456789012 AWS_SECRET_ACCESS_KEY=local aws --region us-east-2 --endpoint-url $ADDRESS \
            cloudcontrol create-resource --type-name AWS::ECR::ReplicationConfiguration --desired-state \
            '{"ReplicationConfiguration":{"Rules":[{"Destinations":[{"Region":"eu-west-1","RegistryId":"123456789012"}]}]}}'

            # CloudFormation in place of it, from the root of the clone
            AWS_ACCESS_KEY_ID=123456789012 AWS_SECRET_ACCESS_KEY=local aws --region us-east-2 --endpoint-url $ADDRESS \
            cloudformation deploy --stack-name replication --template-file examples/minimal.yaml

            # What the registry holds
            AWS_ACCESS_KEY_ID=123456789012 AWS_SECRET_ACCESS_KEY=local aws --region us-east-2 --endpoint-url $ADDRESS \
            ecr describe-registry

            # alchemy, and any AWS SDK or CLI
            export AWS_ENDPOINT_URL=$ADDRESS AWS_REGION=us-east-2 AWS_ACCESS_KEY_ID=123456789012 \
            AWS_SECRET_ACCESS_KEY=local
            Stopped.
            """.replace("$ADDRESS", address.get().toString()));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void servesUntilItIsStopped() {
        AtomicReference<URI> address = new AtomicReference<>();
        serve(
                there -> {
                    address.set(there);
                    try (EcrClient ecr = ServerClients.ecr(there)) {
                        assertThat(ecr.describeRegistry(r -> {}).registryId()).isEqualTo("210987654321");
                    }
                },
                "--port",
                "0",
                "--account",
                "210987654321");

        try (EcrClient ecr = ServerClients.ecr(address.get())) {
            assertThatThrownBy(() -> ecr.describeRegistry(r -> {})).hasMessageContaining("Connection refused");
        }
    }

    @Test
    void worksOnAnotherRegistry() {
        try (EmbeddedRegistry other = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT)) {
            serve(
                    address -> {
                        try (CloudControlClient client = ServerClients.cloudControl(address)) {
                            ServerClients.success(
                                    client,
                                    client.createResource(r -> r.typeName(ServerClients.TYPE)
                                                    .desiredState(ServerClients.properties("eu-west-1")))
                                            .progressEvent());
                        }
                    },
                    "--port",
                    "0",
                    "--region",
                    ServerClients.REGION,
                    "--endpoint-url",
                    other.endpoint().toString());

            assertThat(other.rules(ServerClients.ACCOUNT, ServerClients.REGION)).hasSize(1);
            assertThat(out.toString()).contains("registry  123456789012 (" + other.endpoint() + ").");
        }
    }

    @Test
    void letsCallsFailAsTheFileSays() {
        assertThat(serve(
                        address -> {
                            try (EcrClient ecr = ServerClients.ecr(address)) {
                                assertThatThrownBy(() -> ecr.putReplicationConfiguration(
                                                r -> r.replicationConfiguration(c -> {})))
                                        .isInstanceOfSatisfying(
                                                EcrException.class,
                                                error -> assertThat(error.awsErrorDetails()
                                                                .errorCode())
                                                        .isEqualTo("AccessDeniedException"));
                            }
                        },
                        "--port",
                        "0",
                        "--faults",
                        "src/test/resources/faults/denied-writes.yaml"))
                .isZero();
    }

    @Test
    void readsTheExamplePlan() {
        assertThat(serve(address -> {}, "--port", "0", "--faults", "examples/faults.yaml"))
                .isZero();
    }

    @Test
    void warnsIfOthersCanReachIt() {
        assertThat(serve(address -> {}, "--port", "0", "--host", "0.0.0.0")).isZero();
        assertThat(err.toString().trim())
                .isEqualTo("Listening on 0.0.0.0: whoever reaches that address can change this"
                        + " registry, without credentials.");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(serve(address -> {}, "--port", "" + taken.getLocalPort()))
                    .isEqualTo(2);
            assertThat(err.toString().trim())
                    .isEqualTo("Port " + taken.getLocalPort()
                            + " on 127.0.0.1 cannot be opened. Choose another, or 0 for any that is free.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --port 70000        | --port: 70000 is not a port. Choose one up to 65535, or 0 for any that is free.
        --read-delay -1     | --read-delay: -1 is negative. Give a number of reads.
        --faults no.yaml    | --faults: the file 'no.yaml' cannot be read.
        --faults examples/minimal.yaml | --faults: examples/minimal.yaml: The plan has the key 'AWSTemplateFormatVersion'; the keys are faults, keepUnknownMembers, seed.
        --faults examples/faults.yaml --endpoint-url http://127.0.0.1:1 | --faults: only the embedded registry fails by plan. Leave --endpoint-url out.
        --account 12        | --account: '12' is not an account, which has twelve digits.
        --region EU_WEST_1  | --region: 'EU_WEST_1' is not the name of a Region, such as eu-west-1.
        --port 0 --host no.such.host.invalid | Port 0 on no.such.host.invalid cannot be opened. Choose another, or 0 for any that is free.
        """)
    void saysWhatIsWrongWithAnOption(String options, String message) {
        assertThat(serve(address -> {}, options.split(" "))).isEqualTo(2);
        assertThat(err.toString().trim()).isEqualTo(message);
    }

    private interface Visit {
        void to(URI address);
    }

    private int serve(Visit visit, String... options) {
        StopSignal stop = () -> {
            Matcher printed = ADDRESS.matcher(out.toString());
            assertThat(printed.find()).isTrue();
            visit.to(URI.create(printed.group()));
        };
        String[] arguments = Arrays.copyOf(new String[] {"serve"}, options.length + 1);
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Main.commandLine(question -> false, stop, Progress.NONE)
                .setColorScheme(Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

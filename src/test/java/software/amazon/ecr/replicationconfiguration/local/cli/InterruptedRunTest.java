package software.amazon.ecr.replicationconfiguration.local.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;
import software.amazon.ecr.replicationconfiguration.local.server.LocalServer;
import software.amazon.ecr.replicationconfiguration.local.server.ServerConfiguration;

/** The run command in a process of its own, which is told to end as Ctrl-C tells it. */
@Timeout(60)
class InterruptedRunTest {
    private static final FaultPlan NO_READ_SHOWS_THE_WRITE =
            FaultPlan.of(PlannedFault.always("DescribeRegistry", Fault.STALE_READ));

    private final LocalServer server = LocalServer.start(ServerConfiguration.DEFAULT.withRegistry(
            RegistryConfiguration.DEFAULT.withFaults(NO_READ_SHOWS_THE_WRITE)));

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void saysWhatIsLeftAndHowToRemoveIt() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        server.registry().subscribe(written::countDown);
        Process run = start();
        try {
            assertThat(written.await(50, SECONDS)).isTrue();
            run.toHandle().destroy();

            String options = " --region us-east-2 --endpoint-url " + server.endpoint();
            assertThat(new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualToNormalizingNewlines("""

                    Interrupted: registry 123456789012 in us-east-2 (%s) may still have the rules of \
                    BasicReplicationConfig. Look at it with
                      aws ecr describe-registry%s
                    and remove all of its rules with
                      aws ecr put-replication-configuration%s --replication-configuration '{"rules":[]}'
                    """.formatted(server.endpoint(), options, options));
        } finally {
            run.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "examples/minimal.yaml",
                "--yes",
                "--region",
                "us-east-2",
                "--endpoint-url",
                server.endpoint().toString());
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "secret", "AWS_SESSION_TOKEN", "token"));
        return builder.start();
    }
}

package software.amazon.ecr.replicationconfiguration.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;

class WarmUpTest {
    @Test
    void leavesNoThreadBehind() {
        WarmUp.run();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("warm-up");
    }

    @Test
    @Timeout(30)
    void doesNotWaitForCallsThatHang() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try {
            new WarmUp(end::await, Duration.ofMillis(1)).end();
        } finally {
            end.countDown();
        }
    }

    @Test
    void takesACreationThroughToItsEnd() throws IOException {
        try (CannedRegistry registry = new CannedRegistry();
                EcrClients clients = EcrClients.at(registry.endpoint())) {
            assertThat(WarmUp.create(clients).getStatus()).isEqualTo(OperationStatus.SUCCESS);
        }
    }

    @Test
    void keepsItsFailuresToItself() {
        assertThatCode(() -> WarmUp.ignoreFailures(() -> {
                    throw new NoClassDefFoundError("warm-up");
                }))
                .doesNotThrowAnyException();
    }
}

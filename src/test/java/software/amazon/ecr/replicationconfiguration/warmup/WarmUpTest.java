package software.amazon.ecr.replicationconfiguration.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
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
    void takesAnUpdateThroughToItsEnd() {
        assertThat(WarmUp.update(EcrClients.through(new CannedRegistry())).getStatus())
                .isEqualTo(OperationStatus.SUCCESS);
    }

    @Test
    void keepsItsFailuresToItself() {
        assertThatCode(() -> WarmUp.attempt(() -> {
                    throw new NoClassDefFoundError("warm-up");
                }))
                .doesNotThrowAnyException();
    }
}

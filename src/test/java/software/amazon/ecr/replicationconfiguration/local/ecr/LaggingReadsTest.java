package software.amazon.ecr.replicationconfiguration.local.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

class LaggingReadsTest {
    private static final AccountRegion REGISTRY = new AccountRegion("123456789012", "us-east-1");
    private static final EcrConfiguration FIRST = new EcrConfiguration(List.of(new EcrRule(List.of(), List.of())));
    private static final EcrConfiguration SECOND =
            new EcrConfiguration(List.of(FIRST.rules().get(0), FIRST.rules().get(0)));

    private final RegistryStore stored = new InMemoryStore();

    @Test
    void aSecondWriteIsPrecededByTheFirst() {
        RegistryStore lagging = new LaggingReads(stored, 2);
        lagging.replace(REGISTRY, FIRST);
        lagging.replace(REGISTRY, SECOND);
        assertThat(List.of(
                        lagging.configuration(REGISTRY),
                        lagging.configuration(REGISTRY),
                        lagging.configuration(REGISTRY)))
                .containsExactly(FIRST, FIRST, SECOND);
    }

    @Test
    void eachRegistryLagsOnItsOwn() {
        RegistryStore lagging = new LaggingReads(stored, 1);
        AccountRegion other = new AccountRegion("123456789012", "eu-west-1");
        lagging.replace(REGISTRY, FIRST);
        lagging.replace(other, SECOND);
        assertThat(lagging.configuration(other).rules()).isEmpty();
        assertThat(lagging.configuration(other)).isEqualTo(SECOND);
        assertThat(lagging.configuration(REGISTRY).rules()).isEmpty();
    }

    @Test
    void noReadLagsByDefault() {
        RegistryStore lagging = new LaggingReads(stored, 0);
        lagging.replace(REGISTRY, FIRST);
        assertThat(lagging.configuration(REGISTRY)).isEqualTo(FIRST);
    }
}

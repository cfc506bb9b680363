package software.amazon.ecr.replicationconfiguration.local.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LaggingReadsTest {
    private static final SourceRegistry REGISTRY = new SourceRegistry("123456789012", "us-east-1");
    private static final List<Rule> FIRST = List.of(new Rule(List.of(), List.of()));
    private static final List<Rule> SECOND = List.of(FIRST.get(0), FIRST.get(0));

    private final RegistryStore stored = new InMemoryStore();

    @Test
    void aSecondWriteIsPrecededByTheFirst() {
        RegistryStore lagging = new LaggingReads(stored, 2);
        lagging.replace(REGISTRY, FIRST);
        lagging.replace(REGISTRY, SECOND);
        assertThat(List.of(lagging.rules(REGISTRY), lagging.rules(REGISTRY), lagging.rules(REGISTRY)))
                .containsExactly(FIRST, FIRST, SECOND);
    }

    @Test
    void eachRegistryLagsOnItsOwn() {
        RegistryStore lagging = new LaggingReads(stored, 1);
        SourceRegistry other = new SourceRegistry("123456789012", "eu-west-1");
        lagging.replace(REGISTRY, FIRST);
        lagging.replace(other, SECOND);
        assertThat(lagging.rules(other)).isEmpty();
        assertThat(lagging.rules(other)).isEqualTo(SECOND);
        assertThat(lagging.rules(REGISTRY)).isEmpty();
    }

    @Test
    void noReadLagsByDefault() {
        RegistryStore lagging = new LaggingReads(stored, 0);
        lagging.replace(REGISTRY, FIRST);
        assertThat(lagging.rules(REGISTRY)).isEqualTo(FIRST);
    }
}

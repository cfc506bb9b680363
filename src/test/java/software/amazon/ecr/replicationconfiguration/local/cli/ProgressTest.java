package software.amazon.ecr.replicationconfiguration.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void drawsABarThatIsFullAtTheEndAndFitsTheTerminal() {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        try (Progress.Task images = Progress.bar(new PrintStream(drawn, true, StandardCharsets.UTF_8))
                .begin("images", 3)) {
            for (int i = 0; i < 3; i++) {
                images.step().run();
            }
        }
        String[] states = drawn.toString(StandardCharsets.UTF_8).split("[\r\n]+");
        assertThat(states).allSatisfy(state -> assertThat(state).hasSizeLessThan(80));
        assertThat(states[states.length - 1]).matches("images +100% \\[=+] 3/3 .*");
    }
}

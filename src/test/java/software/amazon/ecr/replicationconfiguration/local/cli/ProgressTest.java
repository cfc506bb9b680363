package software.amazon.ecr.replicationconfiguration.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void drawsABarThatEndsWithAllSteps() {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();

        try (Progress.Task task = Progress.bar(new PrintStream(drawn, true, StandardCharsets.UTF_8))
                .begin("images", 2)) {
            task.step().run();
            task.step().run();
        }

        String[] lines = drawn.toString(StandardCharsets.UTF_8).split("[\\r\\n]+");
        assertThat(lines[lines.length - 1]).startsWith("images 100%").contains("2/2");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Progress.WIDTH));
    }
}

package software.amazon.ecr.replicationconfiguration.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamTemplateTest {
    private static final Pattern COORDINATES =
            Pattern.compile("<artifactId>([^<]+)</artifactId>.*?<version>([^<]+)</version>", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({"TypeFunction, entrypoint", "TestEntrypoint, testEntrypoint"})
    void namesTheEntryPointsOfTheProvider(String function, String entryPoint) throws Exception {
        String handler =
                template().at("/Resources/" + function + "/Properties/Handler").asText();
        String[] method = handler.split("::");

        assertThat(handler).isEqualTo(config().path(entryPoint).asText());
        assertThat(Arrays.stream(Class.forName(method[0]).getMethods()))
                .anyMatch(m -> m.getName().equals(method[1]));
    }

    @Test
    void runsTheJarOfTheBuild() throws IOException {
        Matcher pom = COORDINATES.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(pom.find()).isTrue();
        assertThat(template().at("/Globals/Function/CodeUri").asText())
                .isEqualTo("target/" + pom.group(1) + "-" + pom.group(2) + ".jar");
    }

    @Test
    void runsOnTheRuntimeThatTheTypeIsRegisteredWith() throws IOException {
        assertThat(template().at("/Globals/Function/Runtime").asText())
                .isEqualTo(config().path("runtime").asText());
    }

    private static JsonNode template() throws IOException {
        return Yaml.read(Path.of("template.yml"));
    }

    private static JsonNode config() throws IOException {
        return new ObjectMapper().readTree(Path.of(".rpdk-config").toFile());
    }
}

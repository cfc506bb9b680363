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
    /** The project takes its version from its parent, which the POM names first. */
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

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
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher version = VERSION.matcher(pom);
        Matcher artifact = ARTIFACT.matcher(pom.replaceFirst("(?s)<parent>.*?</parent>", ""));
        assertThat(version.find() && artifact.find()).isTrue();
        assertThat(template().at("/Globals/Function/CodeUri").asText())
                .isEqualTo("target/" + artifact.group(1) + "-" + version.group(1) + ".jar");
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

package software.amazon.ecr.replicationconfiguration.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.codegen.Generator;

/**
 * The public surface of the generated classes is the official generator's: handlers compile against either. The file
 * {@code generated-api.txt} holds what {@code javap -public} says of the official ones, without the names of packages
 * that are common to all. A method that overrides an inherited one adds nothing to the surface.
 */
class GeneratedApiTest {
    private static final String PACKAGE = ResourceModel.class.getPackageName();

    static Stream<Map.Entry<String, List<String>>> officialClasses() throws IOException {
        return classes(Files.readString(Path.of("src/test/resources/generated-api.txt"))).entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("officialClasses")
    void hasTheMembersOfTheOfficialClass(Map.Entry<String, List<String>> official) throws ClassNotFoundException {
        Class<?> generated = Class.forName(PACKAGE + "." + className(official.getKey()));
        Set<String> inherited = inherited(generated);
        Map<String, List<String>> actual = classes(javap(generated));

        assertThat(actual).containsOnlyKeys(official.getKey());
        assertThat(actual.get(official.getKey()))
                .filteredOn(member -> official.getValue().contains(member) || !inherited.contains(signature(member)))
                .containsExactlyInAnyOrderElementsOf(official.getValue());
    }

    @Test
    void hasTheSameClasses() throws IOException {
        assertThat(Generator.forProject(Path.of("")).javaSources().keySet())
                .filteredOn(path -> path.startsWith("rpdk/"))
                .map(path -> path.replaceFirst(".*/", "").replace(".java", ""))
                .containsExactlyInAnyOrderElementsOf(officialClasses()
                        .map(Map.Entry::getKey)
                        .map(GeneratedApiTest::className)
                        .toList());
    }

    /** From the declaration of each class to its members, sorted. */
    private static Map<String, List<String>> classes(String surface) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        for (String text : surface.split("(?m)^}\\R?")) {
            List<String> lines = text.lines().map(String::strip).toList();
            classes.put(lines.get(0), lines.stream().skip(1).sorted().toList());
        }
        return classes;
    }

    private static String className(String declaration) {
        return declaration.replaceFirst(".*class (\\w+).*", "$1");
    }

    private static Set<String> inherited(Class<?> type) {
        Set<String> signatures = new HashSet<>();
        for (Class<?> parent = type.getSuperclass(); parent != Object.class; parent = parent.getSuperclass()) {
            javap(parent)
                    .lines()
                    .map(String::strip)
                    .map(GeneratedApiTest::signature)
                    .forEach(signatures::add);
        }
        return signatures;
    }

    private static String signature(String member) {
        return member.replaceFirst("\\).*", ")");
    }

    private static String javap(Class<?> type) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int status = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(writer, writer, "-public", "-classpath", System.getProperty("java.class.path"), type.getName());
        assertThat(status).as(output.toString()).isZero();
        return output.toString()
                .replaceFirst("Compiled from .*\\R", "")
                .replaceAll("\\bjava\\.(?:lang|util|io)\\.|\\bsoftware\\.amazon\\.(?:[a-z]+\\.)+", "");
    }
}

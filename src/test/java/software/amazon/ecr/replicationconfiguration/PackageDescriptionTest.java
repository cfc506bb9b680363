package software.amazon.ecr.replicationconfiguration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageDescriptionTest {
    @ParameterizedTest
    @ValueSource(strings = {"main", "codegen", "local", "replaced"})
    void everyPackageSaysWhatItIsFor(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", root, "java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent))
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }
}

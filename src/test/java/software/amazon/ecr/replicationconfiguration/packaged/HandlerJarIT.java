package software.amazon.ecr.replicationconfiguration.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in the handler jar, and what is not. */
class HandlerJarIT {
    private static final long LARGEST = 7_000_000;
    private static final Pattern ROW =
            Pattern.compile("^\\| ([a-z0-9-]+) \\| \\**([0-9][^ *]*)\\** \\|", Pattern.MULTILINE);

    /** A line of the third-party notice: group, artifact, version and licences. */
    private static final Pattern LICENSED = Pattern.compile("^[^ :]+:([^ :]+) ([^ ]+) \\(.+\\)$", Pattern.MULTILINE);

    private static Set<String> entries;

    @BeforeAll
    static void open() throws IOException {
        entries = files(PackagedProvider.handlerJar());
    }

    @Test
    void isSmall() {
        assertThat(PackagedProvider.handlerJar().toFile())
                .satisfies(jar -> assertThat(jar.length()).isLessThan(LARGEST));
    }

    @Test
    void holdsTheLibrariesThatAreListedAndNoOthers() throws IOException {
        assertThat(libraries()).containsExactlyInAnyOrderElementsOf(listed());
    }

    @Test
    void namesTheLicenceOfEachLibrary() throws IOException {
        List<String> named = LICENSED.matcher(text("META-INF/THIRD-PARTY.txt"))
                .results()
                .map((MatchResult line) -> line.group(1) + " " + line.group(2))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(libraries());
    }

    @Test
    void holdsTheLicenceAndTheNoticeOfThisProject() throws IOException {
        assertThat(text("META-INF/LICENSE.txt")).isEqualTo(Files.readString(Path.of("LICENSE")));
        assertThat(text("META-INF/NOTICE.txt")).isEqualTo(Files.readString(Path.of("NOTICE")));
    }

    @Test
    void holdsNoClassOfUnknownOrigin() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path jar : jars()) {
            known.addAll(files(jar));
        }
        assertThat(entries)
                .filteredOn(name -> name.endsWith(".class"))
                .allMatch(name -> known.contains(name) || isOwn(name));
    }

    @Test
    void holdsTheseFilesBesideClasses() {
        assertThat(entries)
                .filteredOn(name -> !name.endsWith(".class"))
                .containsExactlyInAnyOrder(
                        "META-INF/LICENSE.txt",
                        "META-INF/MANIFEST.MF",
                        "META-INF/NOTICE.txt",
                        "META-INF/THIRD-PARTY.txt",
                        "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
                        "aws-ecr-replicationconfiguration.json",
                        "mozilla/public-suffix-list.txt",
                        "org/apache/http/client/version.properties",
                        "org/apache/http/version.properties");
    }

    /** To look at a method of an operation takes its request's class. */
    @ParameterizedTest
    @CsvSource({
        "ecr.EcrClient, 2",
        "cloudwatch.CloudWatchClient, 1",
        "cloudwatchlogs.CloudWatchLogsClient, 4",
    })
    void holdsTheRequestsOfTheOperationsThatItCalls(String client, int operations) throws Exception {
        URL[] jar = {PackagedProvider.handlerJar().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass("software.amazon.awssdk.services." + client);
            assertThat(type.getDeclaredMethods())
                    .filteredOn(method -> method.getReturnType().getName().endsWith("Response"))
                    .hasSize(operations);
        }
    }

    @Test
    void holdsNothingThatRunsElsewhere() {
        assertThat(entries)
                .noneMatch(name -> name.contains("/replicationconfiguration/local/")
                        || name.contains("/replicationconfiguration/codegen/")
                        || name.endsWith("module-info.class"));
    }

    /** Whoever looks one service up in it instantiates the metadata of all, some 300 classes. */
    @Test
    void holdsNoMetadataOfAwsServices() {
        assertThat(entries).noneMatch(name -> name.startsWith("software/amazon/awssdk/regions/servicemetadata/"));
    }

    /** By artifact and version, as {@code ecr 2.57.8}: those of which a class is in the handler jar. */
    private static List<String> libraries() throws IOException {
        Set<String> libraries = new TreeSet<>();
        for (Path jar : jars()) {
            if (files(jar).stream()
                    .anyMatch(name -> name.endsWith(".class") && !isOwn(name) && entries.contains(name))) {
                Path version = jar.getParent();
                libraries.add(version.getParent().getFileName() + " " + version.getFileName());
            }
        }
        return List.copyOf(libraries);
    }

    private static List<String> listed() throws IOException {
        return ROW.matcher(Files.readString(Path.of("guide", "libraries.md")))
                .results()
                .map((MatchResult row) -> row.group(1) + " " + row.group(2))
                .toList();
    }

    private static String text(String entry) throws IOException {
        try (JarFile jar = new JarFile(PackagedProvider.handlerJar().toFile())) {
            return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isOwn(String name) {
        return Files.exists(Path.of("target", "classes").resolve(name));
    }

    private static List<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(element -> element.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    private static Set<String> files(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

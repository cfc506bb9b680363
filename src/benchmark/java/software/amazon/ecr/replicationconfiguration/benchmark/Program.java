package software.amazon.ecr.replicationconfiguration.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that is measured.
 *
 * @param name how the report calls it
 * @param subject what {@link Subjects} takes
 * @param classPath all that its JVM gets
 */
record Program(String name, String subject, String classPath) {
    private static final List<String> BARE_LIBRARIES = List.of(
            "httpclient-",
            "httpcore-",
            "commons-codec-",
            "eventstream-",
            "reactive-streams-",
            "jcl-over-slf4j-",
            "slf4j-api-",
            "slf4j-nop-");

    /** The SDK's ECR client with the Apache HTTP client, from this JVM's class path. */
    static Program bare() {
        return new Program(
                "bare SDK",
                Subjects.BARE,
                programs()
                        + elements()
                                .filter(element -> element.endsWith(".jar") && isOfBareProgram(element))
                                .map(element -> File.pathSeparator + element)
                                .collect(Collectors.joining()));
    }

    /** @param jar has all that Lambda needs, with a class {@code Entrypoint} or {@code HandlerWrapper} to enter by */
    static Program provider(String name, Path jar) throws IOException {
        return new Program(name, entryPoint(jar), programs() + File.pathSeparator + jar);
    }

    Program called(String other) {
        return new Program(other, subject, classPath);
    }

    /** The same, where other classes take the place of those that it has. */
    Program behind(String classes) {
        return new Program(name, subject, classes + File.pathSeparator + classPath);
    }

    /** The same, entered by another class of the same package. */
    Program entering(String className) {
        return new Program(name, subject.substring(0, subject.lastIndexOf('.') + 1) + className, classPath);
    }

    /** The same as a folder of class files: Lambda unpacks the archive that it is given. */
    Program unpacked(Path folder) throws IOException {
        for (String jar : classPath.split(File.pathSeparator)) {
            if (jar.endsWith(".jar")) {
                unpack(Path.of(jar), folder);
            }
        }
        return new Program(name, subject, programs() + File.pathSeparator + folder);
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                Path copy = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file.getInputStream(entry), copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static String entryPoint(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> entries = file.stream().map(JarEntry::getName).toList();
            return Stream.of("/Entrypoint.class", "/HandlerWrapper.class")
                    .flatMap(end -> entries.stream().filter(entry -> entry.endsWith(end)))
                    .findFirst()
                    .map(entry -> entry.substring(0, entry.length() - ".class".length())
                            .replace('/', '.'))
                    .orElseThrow(() -> new IllegalArgumentException(
                            jar + " has neither a class Entrypoint nor HandlerWrapper, as the RPDK generates it."));
        }
    }

    private static boolean isOfBareProgram(String jar) {
        String file = Path.of(jar).getFileName().toString();
        boolean sdk = jar.replace(File.separatorChar, '/').contains("/software/amazon/awssdk/");
        return sdk
                        && Stream.of("cloud", "lambda-", "smithy-rpcv2", "third-party-jackson-dataformat-cbor")
                                .noneMatch(file::startsWith)
                || BARE_LIBRARIES.stream().anyMatch(file::startsWith);
    }

    /** Where the classes of this package are. */
    private static String programs() {
        return Path.of(Program.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private static Stream<String> elements() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }
}

package software.amazon.ecr.replicationconfiguration.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
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

    /** @param jar has all that Lambda needs, with a class {@code HandlerWrapper} to enter by */
    static Program provider(String name, Path jar) throws IOException {
        return new Program(name, entryPoint(jar), programs() + File.pathSeparator + jar);
    }

    private static String entryPoint(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                String entry = entries.nextElement().getName();
                if (entry.endsWith("/HandlerWrapper.class")) {
                    return entry.substring(0, entry.length() - ".class".length())
                            .replace('/', '.');
                }
            }
        }
        throw new IllegalArgumentException(jar + " has no class HandlerWrapper, as the RPDK generates it.");
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

package software.amazon.ecr.replicationconfiguration.codegen.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A jar with the public classes of the JDK that runs this. ProGuard has to see which methods of the handler jar the JDK
 * calls, and reads the JDK's {@code jmods} only, which not every JDK has.
 */
public final class JdkClasses {
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.security.jgss",
            "java.sql",
            "java.xml",
            "jdk.unsupported");
    private static final List<String> PACKAGES = List.of("java/", "javax/", "org/", "sun/misc/");

    private JdkClasses() {}

    /** Usage: {@code JdkClasses JAR}. Leaves a jar that is there already as it is. */
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        if (Files.notExists(jar)) {
            write(jar);
        }
    }

    private static void write(Path jar) throws IOException {
        FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (String module : MODULES) {
                add(jdk.getPath("/modules", module), zip);
            }
        }
    }

    private static void add(Path module, ZipOutputStream zip) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = module.relativize(file).toString();
                if (name.endsWith(".class") && PACKAGES.stream().anyMatch(name::startsWith)) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
    }
}

package software.amazon.ecr.replicationconfiguration.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/**
 * This provider without each of the pieces that it has for the sake of its cold start alone. A class that does nothing,
 * or the library's own, comes before that of the jar on the class path; the jar is as it is.
 *
 * @param jar the handler jar
 * @param stubs a folder for each piece, with the sources of the classes that take the place of those in the jar
 * @param folder for what the classes are compiled to
 */
record Ablation(Path jar, Path stubs, Path folder) {
    /** In each, one piece is missing. */
    List<Program> programs() throws IOException {
        Program whole = Program.provider("", jar);
        return List.of(
                whole.called("without the warm-up").behind(compiled("warm-up")),
                whole.called("with the warm-up after the wrapper").entering("HandlerWrapper"),
                whole.called("without the JSON path").behind(compiled("json-path")),
                whole.called("without SchemaCheck").behind(compiled("schema-check")),
                whole.called("with the RPDK's Serializer")
                        .behind(originalSerializer())
                        .behind(jackson()));
    }

    private String compiled(String piece) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(piece));
        List<String> arguments =
                new ArrayList<>(List.of("-d", classes.toString(), "-cp", jar.toString(), "-proc:none"));
        try (Stream<Path> sources = Files.walk(stubs.resolve(piece))) {
            sources.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
        }
        int errors = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (errors != 0) {
            throw new IllegalStateException("The classes in place of " + piece + " do not compile.");
        }
        return classes.toString();
    }

    private String originalSerializer() throws IOException {
        String library =
                libraries("/aws-cloudformation-rpdk-java-plugin").findFirst().orElseThrow();
        Path classes = folder.resolve("serializer");
        try (JarFile file = new JarFile(library)) {
            for (ZipEntry entry : file.stream().toList()) {
                if (entry.getName().startsWith("software/amazon/cloudformation/resource/Serializer")) {
                    Path copy = classes.resolve(entry.getName());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file.getInputStream(entry), copy);
                }
            }
        }
        return classes.toString();
    }

    /** The whole of it: the jar has what this provider reaches. */
    private static String jackson() {
        return libraries("/jackson").collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> libraries(String start) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(library -> library.replace(File.separatorChar, '/').contains(start));
    }
}

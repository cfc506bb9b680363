package software.amazon.ecr.replicationconfiguration.codegen.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The third-party notice of the handler jar: each library of which the jar holds classes, with version and licence, and
 * each NOTICE and LICENSE text once, with the libraries that it belongs to. The same libraries give the same bytes.
 */
public final class ThirdPartyNotice {
    private static final String HEAD = """
            This jar holds classes of the libraries below, each under its own licence, named as the library declares it.
            META-INF/NOTICE.txt says which of them are rewritten; all others are unchanged.
            META-INF/LICENSE.txt has the text of Apache-2.0.
            """;

    private final List<ThirdPartyLibrary> libraries;

    ThirdPartyNotice(Collection<ThirdPartyLibrary> libraries) {
        this.libraries = libraries.stream()
                .sorted(Comparator.comparing(ThirdPartyLibrary::toString))
                .toList();
    }

    /** Usage: {@code ThirdPartyNotice CLASSPATH HANDLER_CLASSES LICENCE_TEXTS OUTPUT}. */
    public static void main(String[] args) throws IOException {
        List<Path> jars = Stream.of(args[0].split(File.pathSeparator))
                .filter(element -> element.endsWith(".jar"))
                .map(Path::of)
                .toList();
        String notice = of(jars, Path.of(args[1]), Path.of(args[2])).render();
        Path output = Path.of(args[3]);
        Files.createDirectories(output.getParent());
        Files.writeString(output, notice);
    }

    /**
     * Reads the libraries of which a folder holds classes.
     *
     * @param jars in Maven's local repository, each with its POM beside it
     * @throws IllegalStateException if the terms of a library are not known
     */
    static ThirdPartyNotice of(List<Path> jars, Path classes, Path texts) throws IOException {
        List<ThirdPartyLibrary> libraries = new ArrayList<>();
        for (Path jar : jars) {
            if (holdsClassOf(jar, classes)) {
                libraries.add(ThirdPartyLibrary.read(jar, texts));
            }
        }
        return new ThirdPartyNotice(libraries);
    }

    String render() {
        StringBuilder notice = new StringBuilder(HEAD).append('\n');
        for (ThirdPartyLibrary library : libraries) {
            notice.append(library)
                    .append(" (")
                    .append(String.join(", ", library.licences()))
                    .append(")\n");
        }
        append(notice, "Notices", ThirdPartyLibrary::notices);
        append(notice, "Licences", ThirdPartyLibrary::licenceTexts);
        return notice.toString();
    }

    private void append(StringBuilder notice, String title, Function<ThirdPartyLibrary, List<String>> texts) {
        Map<String, String> distinct = new LinkedHashMap<>();
        Map<String, TreeSet<String>> owners = new LinkedHashMap<>();
        for (ThirdPartyLibrary library : libraries) {
            for (String text : texts.apply(library)) {
                String words = text.strip().replaceAll("\\s+", " ");
                distinct.putIfAbsent(words, text.replaceAll("\\h*\\R", "\n").replaceAll("^\n+|\\s+$", ""));
                owners.computeIfAbsent(words, each -> new TreeSet<>()).add(library.toString());
            }
        }
        notice.append("\n\n").append(title).append('\n');
        distinct.forEach((words, text) -> notice.append("\n==== ")
                .append(String.join(", ", owners.get(words)))
                .append("\n\n")
                .append(text)
                .append('\n'));
    }

    private static boolean holdsClassOf(Path jar, Path classes) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .anyMatch(name -> name.endsWith(".class") && Files.exists(classes.resolve(name)));
        }
    }
}

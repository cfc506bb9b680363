package software.amazon.ecr.replicationconfiguration.codegen.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * A library of which the handler jar holds classes.
 *
 * @param name group and artifact, as {@code com.google.re2j:re2j}
 * @param licences as the library's POM names them
 * @param notices the texts of its NOTICE files
 * @param licenceTexts the texts of its LICENSE files
 */
record ThirdPartyLibrary(
        String name, String version, List<String> licences, List<String> notices, List<String> licenceTexts) {
    private static final Pattern NOTICE = Pattern.compile("(META-INF/)?[^/]*NOTICE[^/]*");
    private static final Pattern LICENCE = Pattern.compile("(META-INF/)?[^/]*LICEN[SC]E[^/]*");
    /** Licences whose text the jar holds anyway, or that do not ask for it. */
    private static final Pattern WITHOUT_TEXT = Pattern.compile(".*Apache.*|MIT-0|Public Domain");

    /**
     * Reads what a library's jar says, and the POM beside it.
     *
     * @param texts the folder with the licence texts, as {@code re2j.txt}, that are missing in the jars
     * @throws IllegalStateException if the library declares no licence, or its licence's text is nowhere
     */
    static ThirdPartyLibrary read(Path jar, Path texts) throws IOException {
        Path version = jar.getParent();
        String artifact = version.getParent().getFileName().toString();
        LibraryPom pom = LibraryPom.read(version.resolve(artifact + "-" + version.getFileName() + ".pom"));
        List<String> licences = pom.licences();
        List<String> licenceTexts = new ArrayList<>(texts(jar, LICENCE));
        Path text = texts.resolve(artifact + ".txt");
        if (Files.exists(text)) {
            licenceTexts.add(Files.readString(text));
        }
        ThirdPartyLibrary library = new ThirdPartyLibrary(
                pom.groupId() + ":" + artifact,
                version.getFileName().toString(),
                licences,
                texts(jar, NOTICE),
                licenceTexts);
        if (licences.isEmpty()) {
            throw new IllegalStateException(library + " declares no licence in its POM. Find out under which terms it"
                    + " may be redistributed, or leave it out of the handler jar.");
        }
        if (licenceTexts.isEmpty() && !licences.stream().allMatch(WITHOUT_TEXT.asMatchPredicate())) {
            throw new IllegalStateException(library + " (" + String.join(", ", licences)
                    + ") has no licence text in its jar. Put the text into " + text + ".");
        }
        return library;
    }

    @Override
    public String toString() {
        return name + " " + version;
    }

    private static List<String> texts(Path jar, Pattern name) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> entries = file.stream()
                    .filter(entry -> name.matcher(entry.getName()).matches())
                    .filter(entry -> !entry.getName().endsWith(".class"))
                    .toList();
            for (JarEntry entry : entries) {
                try (InputStream text = file.getInputStream(entry)) {
                    texts.add(new String(text.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}

package software.amazon.ecr.replicationconfiguration.codegen.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThirdPartyNoticeTest {
    private static final String APACHE = "<license><name>Apache License, Version 2.0</name></license>";
    private static final String MIT = "<license><name>MIT</name></license>";
    private static final String NAMED = "<license><name>Terms of Sale</name></license>";

    @TempDir
    Path folder;

    private final List<Path> jars = new ArrayList<>();

    @BeforeEach
    void classesOfTheHandlerJar() throws IOException {
        Files.createDirectories(folder.resolve("texts"));
        Files.createDirectories(folder.resolve("classes"));
        for (String name : List.of("red", "green", "blue")) {
            Files.createFile(folder.resolve("classes").resolve(name + ".class"));
        }
    }

    @Test
    void listsTheLibrariesWithTheirLicencesByName() throws IOException {
        library("red", APACHE, Map.of());
        library("green", APACHE + ", " + MIT, Map.of("META-INF/LICENSE", "Text."));
        assertThat(notice())
                .contains("\n\ntest:green 1.0 (Apache License, Version 2.0, MIT)\n"
                        + "test:red 1.0 (Apache License, Version 2.0)\n\n");
    }

    @Test
    void leavesOutLibrariesOfWhichTheJarHoldsNoClass() throws IOException {
        library("yellow", APACHE, Map.of("META-INF/NOTICE", "Yellow."));
        assertThat(notice()).doesNotContainIgnoringCase("yellow");
    }

    @Test
    void holdsEachTextOnceHoweverItIsSet() throws IOException {
        library("red", APACHE, Map.of("META-INF/NOTICE.txt", "\r\nMade by\r\n  many.  \r\n", "LICENSE", "Be kind."));
        library("green", APACHE, Map.of("META-INF/NOTICE", "Made by many.\n"));
        library("blue", MIT, Map.of("META-INF/part-LICENSE", "Be kind."));
        assertThat(notice()).endsWith("""

                Notices

                ==== test:green 1.0, test:red 1.0

                Made by many.


                Licences

                ==== test:blue 1.0, test:red 1.0

                Be kind.
                """);
    }

    @Test
    void takesATextThatIsMissingInTheJarFromTheFolder() throws IOException {
        Files.writeString(folder.resolve("texts/red.txt"), "Copyright by Red.\n");
        library("red", NAMED, Map.of());
        assertThat(notice()).endsWith("==== test:red 1.0\n\nCopyright by Red.\n");
    }

    @Test
    void asksForATextThatIsNowhere() throws IOException {
        library("red", NAMED, Map.of("META-INF/NOTICE", "Red."));
        assertThatThrownBy(this::notice)
                .hasMessage(
                        "test:red 1.0 (Terms of Sale) has no licence text in its jar. Put the text into %s.",
                        folder.resolve("texts/red.txt"));
    }

    @Test
    void refusesALibraryWithoutALicence() throws IOException {
        library("red", "", Map.of("LICENSE", "Text."));
        assertThatThrownBy(this::notice)
                .hasMessage("test:red 1.0 declares no licence in its POM. Find out under which terms it may be"
                        + " redistributed, or leave it out of the handler jar.");
    }

    @Test
    void takesTheLicenceFromTheParentsPomWhereTheLibrarysHasNone() throws IOException {
        library("red", "", Map.of());
        Files.writeString(
                folder.resolve("test/red/1.0/red-1.0.pom"),
                "<project><parent><groupId>test.shop</groupId><artifactId>all</artifactId><version>2</version></parent>"
                        + "<groupId>test</groupId></project>");
        Path parent = Files.createDirectories(folder.resolve("test/shop/all/2")).resolve("all-2.pom");
        Files.writeString(parent, "<project><groupId>test.shop</groupId><licenses>" + APACHE + "</licenses></project>");
        assertThat(notice()).contains("test:red 1.0 (Apache License, Version 2.0)\n");
    }

    private String notice() throws IOException {
        return ThirdPartyNotice.of(jars, folder.resolve("classes"), folder.resolve("texts"))
                .render();
    }

    /** Adds a library that consists of a class of its name, and texts, to a local repository. */
    private void library(String name, String licences, Map<String, String> texts) throws IOException {
        Path version =
                Files.createDirectories(folder.resolve("test").resolve(name).resolve("1.0"));
        Files.writeString(
                version.resolve(name + "-1.0.pom"),
                "<project><groupId>test</groupId><licenses>" + licences + "</licenses></project>");
        Path jar = version.resolve(name + "-1.0.jar");
        Map<String, String> entries = new TreeMap<>(texts);
        entries.put(name + ".class", "");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        jars.add(jar);
    }
}

package software.amazon.ecr.replicationconfiguration.codegen.packaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.InputSource;
import software.amazon.ecr.replicationconfiguration.codegen.document.ExecutionRole;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ProviderConfig;

/**
 * The package that {@code RegisterType} takes: what {@code cfn submit --dry-run} puts together, under the type name in
 * use. Its entries are stored, sorted and of a fixed time, so the same files give the same bytes. It is put together
 * here and not by a packaging plugin because the names of the package and of the jar inside derive from the type's.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-cli-submit.html">cfn
 *      submit</a>
 */
public final class RegistrationPackage {
    /** The versions of the tools whose package this one equals. */
    private static final Map<String, String> TOOLS =
            Map.of("cli-version", "0.2.39", "plugin-name", "java", "plugin-tool-version", "2.2.3");

    private static final String PLUGIN_VERSION = "/*[local-name()='project']/*[local-name()='dependencies']/*"
            + "[*[local-name()='artifactId']='aws-cloudformation-rpdk-java-plugin']/*[local-name()='version']";
    /** The earliest that a zip file can say. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path project;
    private final Path typeFiles;
    private final ProviderConfig own;
    private final ProviderConfig config;

    private RegistrationPackage(Path project, Path typeFiles) throws IOException {
        this.project = project;
        this.typeFiles = typeFiles;
        this.own = ProviderConfig.read(project.resolve(ProviderConfig.FILE_NAME));
        this.config = ProviderConfig.read(typeFiles.resolve(ProviderConfig.FILE_NAME));
    }

    /** Usage: {@code RegistrationPackage PROJECT TYPE_FILES OUTPUT}. Prints what {@link #write} writes for people. */
    public static void main(String[] args) throws IOException {
        Path script = write(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        System.out.println("Register it with `sh " + script + "`, which is:\n\n" + Files.readString(script));
    }

    /**
     * Writes the package, {@code register.sh}, the AWS CLI lines that register it, and the execution role that these
     * deploy. It leaves nothing of an earlier build under another name.
     *
     * @param typeFiles the folder with what names the type, under the name in use
     * @param output the folder to write to, which holds nothing else
     * @return the script
     * @throws IllegalStateException if the project's {@code target} does not hold exactly one handler jar
     */
    static Path write(Path project, Path typeFiles, Path output) throws IOException {
        RegistrationPackage registration = new RegistrationPackage(project, typeFiles);
        SortedMap<String, byte[]> entries = registration.entries();
        for (Path earlier : files(Files.createDirectories(output))) {
            Files.delete(earlier);
        }
        Files.copy(typeFiles.resolve(ExecutionRole.FILE_NAME), output.resolve(ExecutionRole.FILE_NAME));
        try (OutputStream zip = Files.newOutputStream(output.resolve(registration.config.hyphenatedName() + ".zip"))) {
            write(entries, zip);
        }
        return Files.writeString(output.resolve("register.sh"), new RegistrationScript(registration.config).render());
    }

    private SortedMap<String, byte[]> entries() throws IOException {
        Path jar = jar();
        SortedMap<String, byte[]> entries = new TreeMap<>();
        entries.put(ProviderConfig.FILE_NAME, Files.readAllBytes(typeFiles.resolve(ProviderConfig.FILE_NAME)));
        entries.put("schema.json", Files.readAllBytes(typeFiles.resolve(config.schemaFileName())));
        entries.put(".cfn_metadata.json", metadata());
        entries.put(
                "target/" + jar.getFileName().toString().replace(own.hyphenatedName(), config.hyphenatedName()),
                Files.readAllBytes(jar));
        for (String part : List.of("pom.xml", "overrides.json", "inputs", "src", "target/generated-sources")) {
            addAll(part, entries);
        }
        return entries;
    }

    private void addAll(String part, Map<String, byte[]> entries) throws IOException {
        if (!Files.exists(project.resolve(part))) {
            return;
        }
        for (Path file : files(project.resolve(part))) {
            entries.put(project.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    /** Found as the kit's tools find it: by the type's name, which the jar therefore has in the package too. */
    private Path jar() throws IOException {
        String pattern = own.hyphenatedName() + "-*.jar";
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(project.resolve("target"), pattern)) {
            found.forEach(jars::add);
        }
        if (jars.size() != 1) {
            throw new IllegalStateException("target: there must be exactly one " + pattern + ", not " + jars.size()
                    + ". Build with `mvn clean package`.");
        }
        return jars.get(0);
    }

    private byte[] metadata() throws IOException {
        Map<String, String> metadata = new TreeMap<>(TOOLS);
        try {
            InputSource pom = new InputSource(project.resolve("pom.xml").toUri().toString());
            metadata.put("plugin-version", XPathFactory.newInstance().newXPath().evaluate(PLUGIN_VERSION, pom));
        } catch (XPathExpressionException e) {
            throw new IOException("pom.xml: cannot be read", e);
        }
        return new ObjectMapper().writeValueAsString(metadata).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(SortedMap<String, byte[]> entries, OutputStream output) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(output)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : entries.entrySet()) {
                CRC32 checksum = new CRC32();
                checksum.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                entry.setSize(file.getValue().length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
    }
}

package software.amazon.ecr.replicationconfiguration.codegen.packaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.InputSource;
import software.amazon.ecr.replicationconfiguration.codegen.command.Arguments;
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

    /**
     * What the name of a jar begins with that was built under another name than that of {@code .rpdk-config}. With it
     * {@code cfn submit}, which packs the schema of {@code .rpdk-config}, does not find the jar.
     */
    private static final String RENAMED = "renamed-";

    /** What editors and version control leave beside the files that a person wrote. */
    private static final PathMatcher LEFTOVER = FileSystems.getDefault()
            .getPathMatcher("glob:{*~,#*#,.#*,*.swp,*.swo,*.bak,*.orig,*.rej,.DS_Store,Thumbs.db}");

    private final Path project;
    private final Path typeFiles;
    private final Path jar;
    private final ProviderConfig own;
    private final ProviderConfig config;

    private RegistrationPackage(Path project, Path typeFiles, Path jar) throws IOException {
        this.project = project;
        this.typeFiles = typeFiles;
        this.jar = jar;
        this.own = ProviderConfig.read(project.resolve(ProviderConfig.FILE_NAME));
        this.config = ProviderConfig.read(typeFiles.resolve(ProviderConfig.FILE_NAME));
    }

    /**
     * Writes the package and prints the script that registers it. {@code --project} is the folder with
     * {@code .rpdk-config}; {@code --type-files}, {@code --jar} and {@code --output} are as for {@link #write}.
     */
    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.parse(args, Set.of("project", "type-files", "jar", "output"));
        Path script = write(
                arguments.path("project"),
                arguments.path("type-files"),
                arguments.path("jar"),
                arguments.path("output"));
        System.out.println("Register it with `sh " + script + "`, which is:\n\n" + Files.readString(script));
    }

    /**
     * Writes the package, {@code register.sh}, the AWS CLI lines that register it, and the execution role that these
     * deploy. It leaves nothing of an earlier build under another name.
     *
     * @param typeFiles the folder with what names the type, under the name in use
     * @param jar the handler jar
     * @param output the folder to write to, which holds nothing else
     * @return the script
     * @throws IllegalStateException if the jar's name does not follow the type's
     */
    static Path write(Path project, Path typeFiles, Path jar, Path output) throws IOException {
        RegistrationPackage registration = new RegistrationPackage(project, typeFiles, jar);
        SortedMap<String, byte[]> entries = registration.entries();
        for (Path earlier : files(Files.createDirectories(output))) {
            Files.delete(earlier);
        }
        Files.copy(typeFiles.resolve(ExecutionRole.FILE_NAME), output.resolve(ExecutionRole.FILE_NAME));
        try (OutputStream zip = Files.newOutputStream(output.resolve(registration.config.hyphenatedName() + ".zip"))) {
            write(entries, zip);
        }
        return Files.writeString(
                output.resolve(RegistrationScript.FILE_NAME), new RegistrationScript(registration.config).render());
    }

    private SortedMap<String, byte[]> entries() throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        entries.put(ProviderConfig.FILE_NAME, Files.readAllBytes(typeFiles.resolve(ProviderConfig.FILE_NAME)));
        entries.put("schema.json", Files.readAllBytes(typeFiles.resolve(config.schemaFileName())));
        entries.put(".cfn_metadata.json", metadata());
        entries.put("target/" + jarName(), Files.readAllBytes(jar));
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
            if (!LEFTOVER.matches(file.getFileName())) {
                entries.put(project.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    /** The jar's name in the package, which begins with the type's. */
    private String jarName() {
        String built = jar.getFileName().toString();
        String name = built.startsWith(RENAMED) ? built.substring(RENAMED.length()) : built;
        if (!name.startsWith(own.hyphenatedName() + "-")) {
            throw new IllegalStateException(built + ": the name must begin with the type's, which is '" + own.typeName()
                    + "' in .rpdk-config. Write <artifactId>" + own.hyphenatedName() + "-handler</artifactId> in "
                    + "pom.xml, or leave .rpdk-config as it is and build with -Dtype.name=" + own.typeName() + ".");
        }
        if (built.equals(name) && !config.equals(own)) {
            throw new IllegalStateException(built + ": this is the jar of '" + config.typeName()
                    + "', but `cfn submit` would pack it with the schema of '" + own.typeName()
                    + "'. Give the name on the command line, with -Dtype.name, so that the jar's begins with "
                    + RENAMED + ".");
        }
        return name.replace(own.hyphenatedName(), config.hyphenatedName());
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

package software.amazon.ecr.replicationconfiguration.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.codegen.command.Arguments;
import software.amazon.ecr.replicationconfiguration.codegen.document.DocumentationPage;
import software.amazon.ecr.replicationconfiguration.codegen.document.ExecutionRole;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ObjectType;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ProviderConfig;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ResourceSchema;
import software.amazon.ecr.replicationconfiguration.codegen.schema.SchemaException;
import software.amazon.ecr.replicationconfiguration.codegen.schema.TypeName;
import software.amazon.ecr.replicationconfiguration.codegen.source.FixedSources;
import software.amazon.ecr.replicationconfiguration.codegen.source.ModelCopiesSource;
import software.amazon.ecr.replicationconfiguration.codegen.source.ModelJsonSource;
import software.amazon.ecr.replicationconfiguration.codegen.source.ModelSource;

/**
 * Writes the Java sources, the execution role and the documentation of a resource type from its schema, as
 * <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-cli-generate.html">{@code cfn
 * generate}</a> does, with neither Python nor the network. The public surface of the Java sources is the same, so that
 * handlers compile against either.
 */
public final class Generator {
    /** Stands in the first line of every generated file, and so tells it from one that a person wrote. */
    private static final String MARK = "Generated from the resource type schema. Do not edit.";

    private static final String DOCUMENTATION = "docs/";

    private final Path project;
    private final ProviderConfig own;
    private final ProviderConfig config;
    private final ResourceSchema schema;

    private Generator(Path project, ProviderConfig own, ResourceSchema schema, String typeName) {
        this.project = project;
        this.own = own;
        this.config = own.withTypeName(typeName);
        this.schema = schema.withTypeName(typeName);
    }

    /**
     * @param project the folder that holds {@code .rpdk-config} and the schema that it names
     * @throws SchemaException if the schema uses a construct that this generator does not know
     */
    public static Generator forProject(Path project) throws IOException {
        return forProject(project, "");
    }

    /**
     * @param typeName the name to generate the provider under, or an empty string for that of {@code .rpdk-config}
     * @throws IllegalArgumentException if the type cannot be registered under that name
     */
    public static Generator forProject(Path project, String typeName) throws IOException {
        ProviderConfig own = ProviderConfig.read(project.resolve(ProviderConfig.FILE_NAME));
        ResourceSchema schema = ResourceSchema.read(project.resolve(own.schemaFileName()));
        if (!schema.typeName().equals(own.typeName())) {
            throw new SchemaException(
                    "/typeName", "'" + schema.typeName() + "' is not the '" + own.typeName() + "' of .rpdk-config");
        }
        return new Generator(project, own, schema, TypeName.choose(typeName, own.typeName()));
    }

    /**
     * Writes into two folders of the build, and deletes there what an earlier schema gave and this one does not.
     *
     * <p>{@code --project} is the folder with {@code .rpdk-config}; {@code --sources} and {@code --type-files} receive
     * the Java sources and everything that names the type; {@code --type-name} is the name to use, or empty; with
     * {@code --update-documents=true} it also rewrites {@code resource-role.yaml} and {@code docs/} in the project,
     * under the type's own name.
     */
    public static void main(String[] args) throws IOException {
        Arguments arguments =
                Arguments.parse(args, Set.of("project", "sources", "type-files", "type-name", "update-documents"));
        Path project = arguments.path("project");
        Generator generator = forProject(project, arguments.text("type-name"));
        Path output = arguments.path("sources");
        Map<String, String> sources = generator.javaSources();
        write(output, sources);
        delete(stale(output, output, sources));
        write(arguments.path("type-files"), generator.typeFiles());
        if (arguments.flag("update-documents")) {
            Map<String, String> documents = forProject(project).documents();
            write(project, documents);
            delete(stale(project, project.resolve(DOCUMENTATION), documents));
        }
    }

    /** Everything that names the type, under the name in use: path below the output folder → text. */
    public Map<String, String> typeFiles() throws IOException {
        Map<String, String> files = new TreeMap<>(documents());
        files.put(ProviderConfig.FILE_NAME, renamed(ProviderConfig.FILE_NAME));
        files.put(config.schemaFileName(), renamed(own.schemaFileName()));
        return files;
    }

    /**
     * The Java sources: path below {@code target/generated-sources} → text. Those that {@code cfn generate} writes too
     * are in {@code rpdk}, as it has them, and those that only this provider's classes use are in {@code provider}.
     */
    public Map<String, String> javaSources() {
        String folder = config.packageName().replace('.', '/') + "/";
        String rpdk = "rpdk/" + folder;
        String provider = "provider/" + folder;
        Map<String, String> sources = new TreeMap<>();
        new FixedSources(config).render().forEach((name, text) -> sources.put(rpdk + name + ".java", text));
        for (ObjectType type : schema.objectTypes()) {
            sources.put(rpdk + type.name() + ".java", new ModelSource(config, schema, type).render());
        }
        sources.put(provider + "json/ModelJson.java", new ModelJsonSource(config, schema).render());
        sources.put(provider + "model/ModelCopies.java", new ModelCopiesSource(config, schema).render());
        sources.replaceAll((path, text) -> "// " + MARK + "\n" + text);
        return sources;
    }

    /** The files that are checked in beside the schema: path below the project → text. */
    public Map<String, String> documents() throws IOException {
        Map<String, String> documents = new TreeMap<>();
        documents.put(ExecutionRole.FILE_NAME, "# " + MARK + "\n" + new ExecutionRole(schema, project).render());
        for (ObjectType type : schema.objectTypes()) {
            DocumentationPage page = new DocumentationPage(schema, type);
            documents.put(DOCUMENTATION + page.fileName(), "<!-- " + MARK + " -->\n\n" + page.render());
        }
        return documents;
    }

    private String renamed(String file) throws IOException {
        String quote = "\"";
        return Files.readString(project.resolve(file))
                .replace(quote + own.typeName() + quote, quote + config.typeName() + quote);
    }

    /** The pages in a project's {@code docs/} that an earlier schema gave and this one does not. */
    public List<Path> staleDocuments(Path project) throws IOException {
        return stale(project, project.resolve(DOCUMENTATION), documents());
    }

    private static List<Path> stale(Path root, Path folder, Map<String, String> current) throws IOException {
        List<Path> stale = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!current.containsKey(slashed(root.relativize(file))) && isGenerated(file)) {
                    stale.add(file);
                }
            }
        }
        return stale;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static boolean isGenerated(Path file) throws IOException {
        // In this character set nothing is malformed, not even an image.
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().orElse("").contains(MARK);
        }
    }

    private static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static void write(Path root, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                Files.writeString(path, file.getValue());
            }
        }
    }
}

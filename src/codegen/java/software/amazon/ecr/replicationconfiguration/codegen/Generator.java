package software.amazon.ecr.replicationconfiguration.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the Java sources, the execution role and the documentation of a resource type from its schema, as
 * <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-cli-generate.html">{@code cfn
 * generate}</a> does, with neither Python nor the network. The public surface of the Java sources is the same, so that
 * handlers compile against either.
 */
public final class Generator {
    private final ProviderConfig config;
    private final ResourceSchema schema;

    private Generator(ProviderConfig config, ResourceSchema schema) {
        this.config = config;
        this.schema = schema;
    }

    /**
     * @param project the folder that holds {@code .rpdk-config} and the schema that it names
     * @throws SchemaException if the schema uses a construct that this generator does not know
     */
    public static Generator forProject(Path project) throws IOException {
        ProviderConfig config = ProviderConfig.read(project.resolve(".rpdk-config"));
        return new Generator(config, ResourceSchema.read(project.resolve(config.schemaFileName())));
    }

    /**
     * Usage: {@code Generator PROJECT JAVA_OUTPUT UPDATE_DOCUMENTS}. With {@code true} as the third argument it also
     * rewrites {@code resource-role.yaml} and {@code docs/} in the project.
     */
    public static void main(String[] args) throws IOException {
        Path project = Path.of(args[0]);
        Generator generator = forProject(project);
        write(Path.of(args[1]), generator.javaSources());
        if (Boolean.parseBoolean(args[2])) {
            write(project, generator.documents());
        }
    }

    /** The Java sources: path below the source root → text. */
    public Map<String, String> javaSources() {
        String folder = config.packageName().replace('.', '/') + "/";
        Map<String, String> sources = new TreeMap<>();
        for (JavaTemplate template : JavaTemplate.values()) {
            sources.put(folder + template.className() + ".java", template.render(config));
        }
        for (ObjectType type : schema.objectTypes()) {
            sources.put(folder + type.name() + ".java", new ModelSource(config, schema, type).render());
        }
        return sources;
    }

    /** The files that are checked in beside the schema: path below the project → text. */
    public Map<String, String> documents() {
        Map<String, String> documents = new TreeMap<>();
        documents.put("resource-role.yaml", new ExecutionRole(schema).render());
        for (ObjectType type : schema.objectTypes()) {
            DocumentationPage page = new DocumentationPage(schema, type);
            documents.put("docs/" + page.fileName(), page.render());
        }
        return documents;
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

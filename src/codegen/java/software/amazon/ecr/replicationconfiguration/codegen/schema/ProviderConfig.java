package software.amazon.ecr.replicationconfiguration.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What {@code .rpdk-config} says about the provider.
 *
 * @param typeName the type, for example {@code AWS::ECR::ReplicationConfiguration}
 * @param packageName the Java package of the generated sources
 */
public record ProviderConfig(String typeName, String packageName) {
    public static final String FILE_NAME = ".rpdk-config";

    public static ProviderConfig read(Path file) throws IOException {
        JsonNode config = new ObjectMapper().readTree(file.toFile());
        String packageName = StreamSupport.stream(
                        config.at("/settings/namespace").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("."));
        return new ProviderConfig(
                given(config.path("typeName").asText(), "/typeName"), given(packageName, "/settings/namespace"));
    }

    /** The same provider, registered as another type. */
    public ProviderConfig withTypeName(String name) {
        return new ProviderConfig(name, packageName);
    }

    /** The type's name as the RPDK writes it in file names: lowercase, joined with hyphens. */
    public String hyphenatedName() {
        return typeName.toLowerCase(Locale.ROOT).replace("::", "-");
    }

    public String schemaFileName() {
        return hyphenatedName() + ".json";
    }

    private static String given(String value, String pointer) {
        if (value.isEmpty()) {
            throw new SchemaException(pointer, "missing in .rpdk-config");
        }
        return value;
    }
}

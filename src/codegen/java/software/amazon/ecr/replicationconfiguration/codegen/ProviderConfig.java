package software.amazon.ecr.replicationconfiguration.codegen;

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
record ProviderConfig(String typeName, String packageName) {
    static ProviderConfig read(Path file) throws IOException {
        JsonNode config = new ObjectMapper().readTree(file.toFile());
        String packageName = StreamSupport.stream(
                        config.at("/settings/namespace").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("."));
        return new ProviderConfig(
                given(config.path("typeName").asText(), "/typeName"), given(packageName, "/settings/namespace"));
    }

    /** The same provider, registered as another type. */
    ProviderConfig withTypeName(String name) {
        return new ProviderConfig(name, packageName);
    }

    /** The type's name as the kit writes it in file names: lowercase, joined with hyphens. */
    String hyphenatedName() {
        return typeName.toLowerCase(Locale.ROOT).replace("::", "-");
    }

    String schemaFileName() {
        return hyphenatedName() + ".json";
    }

    private static String given(String value, String pointer) {
        if (value.isEmpty()) {
            throw new SchemaException(pointer, "missing in .rpdk-config");
        }
        return value;
    }
}

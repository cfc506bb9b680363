package software.amazon.ecr.replicationconfiguration.codegen.source;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ProviderConfig;
import software.amazon.ecr.replicationconfiguration.codegen.template.SourceTemplate;

/**
 * The Java sources that are the same for every resource type but for their package. What the wrappers do beside their
 * superclass is not here: they call classes of the provider.
 */
public record FixedSources(ProviderConfig config) {
    /** Returns the name of each class and its source. */
    public Map<String, String> render() {
        Map<String, String> sources = new TreeMap<>();
        sources.put("BaseConfiguration", fill("BaseConfiguration", ""));
        sources.put("BaseHandler", fill("BaseHandler", ""));
        sources.put("TypeConfigurationModel", fill("TypeConfigurationModel", ""));
        sources.put("HandlerWrapper", fill("HandlerWrapper", members("HandlerWrapper")));
        sources.put("HandlerWrapperExecutable", fill("HandlerWrapperExecutable", members("HandlerWrapperExecutable")));
        return sources;
    }

    /** Returns what the wrappers have in common. */
    private static String members(String className) {
        return SourceTemplate.read(FixedSources.class, "WrapperMembers.java").fill(Map.of("class", className));
    }

    private String fill(String className, String members) {
        return SourceTemplate.read(FixedSources.class, className + ".java")
                .fill(Map.of("package", config.packageName(), "members", members));
    }
}

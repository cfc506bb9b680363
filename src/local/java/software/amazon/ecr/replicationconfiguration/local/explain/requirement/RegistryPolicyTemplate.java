package software.amazon.ecr.replicationconfiguration.local.explain.requirement;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** A template that gives a destination registry the policy that it needs. */
public final class RegistryPolicyTemplate {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RegistryPolicyTemplate() {}

    /** Returns the template in YAML, ending in a line feed. */
    public static String of(Requirement requirement) {
        Map<String, Object> policyText = new LinkedHashMap<>();
        policyText.put("Version", "2012-10-17");
        policyText.put("Statement", List.of(MAPPER.convertValue(requirement.statement(), Map.class)));
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("Type", "AWS::ECR::RegistryPolicy");
        resource.put("Properties", Map.of("PolicyText", policyText));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setWidth(Integer.MAX_VALUE);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new Yaml(options).dump(Map.of("Resources", Map.of("RegistryPolicy", resource)));
    }
}

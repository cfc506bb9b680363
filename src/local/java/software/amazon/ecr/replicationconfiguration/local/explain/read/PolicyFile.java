package software.amazon.ecr.replicationconfiguration.local.explain.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.policy.InvalidPolicy;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;
import software.amazon.ecr.replicationconfiguration.local.template.ResolutionContext;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateReader;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateResource;

/**
 * Reads the policy of a registry: the document itself, what {@code aws ecr get-registry-policy} prints, or a template
 * with an {@code AWS::ECR::RegistryPolicy}.
 */
public final class PolicyFile {
    private static final String TYPE = "AWS::ECR::RegistryPolicy";

    private PolicyFile() {}

    /**
     * @param registry whose policy it is
     * @throws UnusableInput if the file holds something else
     */
    public static RegistryPolicy read(Path path, AccountRegion registry) {
        try {
            return InputFile.read(path)
                    .object()
                    .filter(document -> !document.has("Resources"))
                    .map(PolicyFile::policy)
                    .orElseGet(() -> RegistryPolicy.of(policyText(path, registry)));
        } catch (InvalidPolicy e) {
            throw new UnusableInput(path + ": " + e.getMessage());
        }
    }

    private static RegistryPolicy policy(JsonNode document) {
        return document.path("policyText").isTextual()
                ? RegistryPolicy.parse(document.get("policyText").textValue())
                : RegistryPolicy.of(document);
    }

    private static JsonNode policyText(Path path, AccountRegion registry) {
        List<TemplateResource> policies = TemplateReader.read(path)
                .resolve(new ResolutionContext(registry.accountId(), registry.region(), Map.of(), Set.of(TYPE)))
                .resources();
        if (policies.size() != 1) {
            throw new UnusableInput("%s: has %d resources of type %s, and a registry has one policy"
                    .formatted(path, policies.size(), TYPE));
        }
        return policies.get(0).properties().path("PolicyText");
    }
}

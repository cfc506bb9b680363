package software.amazon.ecr.replicationconfiguration.local.explain.read;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONObject;
import software.amazon.cloudformation.resource.exceptions.ValidationException;
import software.amazon.ecr.replicationconfiguration.Configuration;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.json.ModelSerializer;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.template.ResolutionContext;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateReader;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateResource;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;
import software.amazon.ecr.replicationconfiguration.validation.ModelValidator;

/** Reads the rules of a template, as a stack of it would create them. */
public final class TemplateRules {
    private static final TypeReference<ResourceModel> MODEL = new TypeReference<>() {};

    private TemplateRules() {}

    /**
     * @param registry where the stack would be created
     * @param typeNames what a template may call the type
     * @return the rules in canonical form
     * @throws UnusableInput if the template does not have exactly one resource of the type, or one that is not valid
     * @throws software.amazon.ecr.replicationconfiguration.local.template.TemplateException if it cannot be resolved
     */
    public static List<ReplicationRule> read(
            Path path, AccountRegion registry, Map<String, String> parameters, Set<String> typeNames) {
        List<TemplateResource> resources = TemplateReader.read(path)
                .resolve(new ResolutionContext(registry.accountId(), registry.region(), parameters, typeNames))
                .resources();
        if (resources.size() != 1) {
            throw new UnusableInput(("%s: has %d resources of type %s once its conditions are resolved. A registry has "
                            + "one configuration, so give a template with one.")
                    .formatted(path, resources.size(), ResourceModel.TYPE_NAME));
        }
        return rules(path, resources.get(0), registry.accountId());
    }

    private static List<ReplicationRule> rules(Path path, TemplateResource resource, String registryId) {
        ModelSerializer serializer = new ModelSerializer();
        try {
            ResourceModel model = serializer.deserialize(resource.properties().toString(), MODEL);
            new ModelValidator()
                    .validateObject(
                            new JSONObject(serializer.<ResourceModel>serialize(model)),
                            new Configuration().resourceSchemaJSONObject());
            return Canonicaliser.canonicalise(model, registryId)
                    .getReplicationConfiguration()
                    .getRules();
        } catch (ValidationException e) {
            throw new UnusableInput(
                    "%s: Resources/%s/Properties: %s".formatted(path, resource.logicalId(), e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package software.amazon.ecr.replicationconfiguration.local.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;

/** The rules of models and of registries, both as the resource type has them. */
public final class Rules {
    private static final ObjectMapper MODELS = new ObjectMapper();
    /** A registry spells the same members with a small first letter. */
    private static final ObjectMapper REGISTRIES = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Rules() {}

    /** Returns the rules of a model in canonical form; none for null and for a model without any. */
    public static List<ReplicationRule> ofModel(JsonNode model) {
        return model == null || !model.has("ReplicationConfiguration")
                ? List.of()
                : read(model).getReplicationConfiguration().getRules();
    }

    /** Returns the rules that a registry holds, in canonical form. */
    public static List<ReplicationRule> ofRegistry(String account, List<EcrRule> rules) {
        if (rules.isEmpty()) {
            return List.of();
        }
        ObjectNode model = JsonNodeFactory.instance.objectNode();
        model.putObject("ReplicationConfiguration").set("Rules", REGISTRIES.valueToTree(rules));
        return Canonicaliser.canonicalise(read(model), account)
                .getReplicationConfiguration()
                .getRules();
    }

    private static ResourceModel read(JsonNode model) {
        try {
            return MODELS.treeToValue(model, ResourceModel.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no model of the resource type: " + e.getOriginalMessage(), e);
        }
    }
}

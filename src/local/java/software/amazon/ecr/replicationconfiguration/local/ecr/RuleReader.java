package software.amazon.ecr.replicationconfiguration.local.ecr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;

/** Reads rules from JSON, the provider's or that of Amazon ECR, as the resource model has them in canonical form. */
public final class RuleReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RuleReader() {}

    /**
     * Returns the rules of a model.
     *
     * @param model in canonical form, as handlers return it; null for none, which has no rules
     */
    public static List<ReplicationRule> ofModel(JsonNode model) {
        return model == null ? List.of() : rules(model.at("/ReplicationConfiguration/Rules"));
    }

    /**
     * Returns the rules of a registry as READ would: without members that the model does not have, without empty lists
     * of filters, and without {@code DeleteReplication} where it is not enabled.
     *
     * @param rules as DescribeRegistry spells them
     */
    public static List<ReplicationRule> ofService(JsonNode rules) {
        List<ReplicationRule> read = rules(withNamesOfTheModel(rules));
        for (ReplicationRule rule : read) {
            if (rule.getRepositoryFilters() != null
                    && rule.getRepositoryFilters().isEmpty()) {
                rule.setRepositoryFilters(null);
            }
            if (rule.getDeleteReplication() != null
                    && !Boolean.TRUE.equals(rule.getDeleteReplication().getEnabled())) {
                rule.setDeleteReplication(null);
            }
        }
        return read;
    }

    /** Returns the rules that a registry holds. */
    public static List<ReplicationRule> of(List<EcrRule> stored) {
        return ofService(JSON.valueToTree(stored));
    }

    private static List<ReplicationRule> rules(JsonNode rules) {
        return StreamSupport.stream(rules.spliterator(), false)
                .map(RuleReader::rule)
                .toList();
    }

    private static ReplicationRule rule(JsonNode rule) {
        try {
            return JSON.treeToValue(rule, ReplicationRule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No replication rule: " + e.getOriginalMessage(), e);
        }
    }

    /** The names of the schema are those of Amazon ECR, with a capital first letter. */
    private static JsonNode withNamesOfTheModel(JsonNode json) {
        if (json.isObject()) {
            ObjectNode renamed = JsonNodeFactory.instance.objectNode();
            json.properties()
                    .forEach(member -> renamed.set(
                            member.getKey().substring(0, 1).toUpperCase(Locale.ROOT)
                                    + member.getKey().substring(1),
                            withNamesOfTheModel(member.getValue())));
            return renamed;
        }
        if (json.isArray()) {
            ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
            json.forEach(item -> renamed.add(withNamesOfTheModel(item)));
            return renamed;
        }
        return json;
    }
}

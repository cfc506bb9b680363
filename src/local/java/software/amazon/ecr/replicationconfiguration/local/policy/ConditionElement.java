package software.amazon.ecr.replicationconfiguration.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code Condition}. Which values a request of Amazon ECR carries is not known here, so none is decided. */
record ConditionElement(JsonNode condition) implements PolicyElement {
    static ConditionElement of(JsonNode statement) {
        JsonNode condition = statement.path("Condition");
        return new ConditionElement(condition.isMissingNode() ? JsonNodeFactory.instance.objectNode() : condition);
    }

    @Override
    public Applies applies(RegistryRequest request) {
        return condition.isEmpty() ? Applies.YES : Applies.UNDECIDED;
    }

    @Override
    public String reason(Applies applies, RegistryRequest request) {
        String keys = condition.properties().stream()
                .flatMap(operator -> operator.getValue().properties().stream().map(Map.Entry::getKey))
                .collect(Collectors.joining(", "));
        return "its Condition on " + keys + " cannot be decided here";
    }
}

package software.amazon.ecr.replicationconfiguration.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A part of a statement that restricts the requests that it applies to. */
interface PolicyElement {
    Applies applies(RegistryRequest request);

    /** Returns a clause that says why the element does not apply, or why that is undecided. */
    String reason(Applies applies, RegistryRequest request);

    /** Reads what may be one text or a list of texts. */
    static List<String> texts(JsonNode value, String place) {
        List<JsonNode> items = value.isArray() ? value.valueStream().toList() : List.of(value);
        if (items.isEmpty() || !items.stream().allMatch(JsonNode::isTextual)) {
            throw new InvalidPolicy(place + " must be a text or a list of texts");
        }
        return items.stream().map(JsonNode::textValue).toList();
    }

    /** Returns which of the two an element is written as, such as {@code Action} or {@code NotAction}. */
    static String oneOf(JsonNode statement, String name, String statementName) {
        String negation = "Not" + name;
        if (statement.has(name) == statement.has(negation)) {
            throw new InvalidPolicy(statementName + ": exactly one of " + name + " and " + negation + " must be given");
        }
        return statement.has(name) ? name : negation;
    }
}

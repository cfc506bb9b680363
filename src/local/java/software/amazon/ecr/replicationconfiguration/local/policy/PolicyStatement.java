package software.amazon.ecr.replicationconfiguration.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One statement of a policy.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">
 *     IAM JSON policy elements</a>
 */
final class PolicyStatement {
    private final String name;
    private final boolean allow;
    private final List<PolicyElement> elements;

    private PolicyStatement(String name, boolean allow, List<PolicyElement> elements) {
        this.name = name;
        this.allow = allow;
        this.elements = elements;
    }

    /**
     * @param number its place in the policy, from 1
     * @throws InvalidPolicy if an element is missing or malformed
     */
    static PolicyStatement of(JsonNode statement, int number) {
        String name = statement.path("Sid").isTextual()
                ? "'" + statement.get("Sid").textValue() + "'"
                : "statement " + number;
        String effect = statement.path("Effect").asText();
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            throw new InvalidPolicy(name + ": Effect must be Allow or Deny, not '" + effect + "'");
        }
        return new PolicyStatement(
                name,
                effect.equals("Allow"),
                List.of(
                        PrincipalElement.of(statement, name),
                        ActionElement.of(statement, name),
                        ResourceElement.of(statement, name),
                        ConditionElement.of(statement)));
    }

    /** An element that does not apply decides; otherwise one that is undecided does. */
    StatementVerdict verdict(RegistryRequest request) {
        StatementVerdict verdict = new StatementVerdict(name, allow, Applies.YES, "");
        for (PolicyElement element : elements) {
            Applies applies = element.applies(request);
            if (applies == Applies.NO || applies == Applies.UNDECIDED && verdict.applies() == Applies.YES) {
                verdict = new StatementVerdict(name, allow, applies, element.reason(applies, request));
            }
            if (applies == Applies.NO) {
                return verdict;
            }
        }
        return verdict;
    }
}

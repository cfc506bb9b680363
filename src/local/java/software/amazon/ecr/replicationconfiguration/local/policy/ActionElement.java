package software.amazon.ecr.replicationconfiguration.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** {@code Action} or {@code NotAction}, whose patterns match in upper and lower case. */
record ActionElement(boolean negated, List<WildcardPattern> patterns) implements PolicyElement {
    static ActionElement of(JsonNode statement, String statementName) {
        String name = PolicyElement.oneOf(statement, "Action", statementName);
        List<String> actions = PolicyElement.texts(statement.get(name), statementName + ": " + name);
        return new ActionElement(
                name.startsWith("Not"),
                actions.stream().map(WildcardPattern::ofLowerCase).toList());
    }

    @Override
    public Applies applies(RegistryRequest request) {
        String action = request.action().toLowerCase(Locale.ROOT);
        boolean named = patterns.stream().anyMatch(pattern -> pattern.matches(action));
        return named == negated ? Applies.NO : Applies.YES;
    }

    @Override
    public String reason(Applies applies, RegistryRequest request) {
        return negated
                ? "its NotAction includes " + request.action()
                : "its Action does not include " + request.action();
    }
}

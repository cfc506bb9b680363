package software.amazon.ecr.replicationconfiguration.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** {@code Resource} or {@code NotResource}. */
record ResourceElement(boolean negated, List<String> resources) implements PolicyElement {
    static ResourceElement of(JsonNode statement, String statementName) {
        String name = PolicyElement.oneOf(statement, "Resource", statementName);
        return new ResourceElement(
                name.startsWith("Not"), PolicyElement.texts(statement.get(name), statementName + ": " + name));
    }

    @Override
    public Applies applies(RegistryRequest request) {
        Applies named =
                resources.stream().map(resource -> applies(resource, request)).reduce(Applies.NO, Applies::or);
        return negated ? named.not() : named;
    }

    private static Applies applies(String resource, RegistryRequest request) {
        if (resource.contains("${")) {
            return Applies.UNDECIDED;
        }
        WildcardPattern pattern = WildcardPattern.caseSensitive(resource);
        if (!request.beginning()) {
            return pattern.matches(request.arn()) ? Applies.YES : Applies.NO;
        }
        if (pattern.matchesAllThatBeginWith(request.arn())) {
            return Applies.YES;
        }
        return pattern.matchesSomeThatBeginWith(request.arn()) ? Applies.UNDECIDED : Applies.NO;
    }

    @Override
    public String reason(Applies applies, RegistryRequest request) {
        String name = negated ? "NotResource" : "Resource";
        if (applies == Applies.UNDECIDED) {
            return resources.stream().anyMatch(resource -> resource.contains("${"))
                    ? "its " + name + " has a policy variable"
                    : "its " + name + " includes only some of " + request.resource();
        }
        return "its " + name + (negated ? " includes " : " does not include ") + request.resource();
    }
}

package software.amazon.ecr.replicationconfiguration.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code Principal} or {@code NotPrincipal}. Amazon ECR acts for the source account, through a role of that account, so
 * a service or an identity provider does not apply.
 */
record PrincipalElement(boolean negated, List<String> accounts) implements PolicyElement {
    private static final Pattern ROOT = Pattern.compile("arn:[a-z-]+:iam::([0-9]{12}):root");
    private static final String REPLICATION_ROLE = ":role/aws-service-role/replication.ecr.amazonaws.com/";

    static PrincipalElement of(JsonNode statement, String statementName) {
        String name = PolicyElement.oneOf(statement, "Principal", statementName);
        JsonNode principal = statement.get(name);
        String place = statementName + ": " + name;
        if (principal.isTextual() && principal.textValue().equals("*")) {
            return new PrincipalElement(name.startsWith("Not"), List.of("*"));
        }
        if (!principal.isObject()) {
            throw new InvalidPolicy(place + " must be \"*\" or an object such as {\"AWS\": \"123456789012\"}");
        }
        JsonNode accounts = principal.path("AWS");
        return new PrincipalElement(
                name.startsWith("Not"),
                accounts.isMissingNode() ? List.of() : PolicyElement.texts(accounts, place + "/AWS"));
    }

    @Override
    public Applies applies(RegistryRequest request) {
        Applies named = accounts.stream()
                .map(account -> applies(account, request.sourceAccount()))
                .reduce(Applies.NO, Applies::or);
        return negated ? named.not() : named;
    }

    private static Applies applies(String principal, String account) {
        if (principal.equals("*")
                || principal.equals(account)
                || ROOT.matcher(principal).replaceFirst("$1").equals(account)) {
            return Applies.YES;
        }
        return principal.contains("::" + account + REPLICATION_ROLE) ? Applies.UNDECIDED : Applies.NO;
    }

    @Override
    public String reason(Applies applies, RegistryRequest request) {
        String name = negated ? "its NotPrincipal" : "its Principal";
        if (applies == Applies.UNDECIDED) {
            return name + " is the role of account " + request.sourceAccount()
                    + " that replicates, where Amazon ECR documents the account's root";
        }
        return name + (negated ? " names account " : " does not name account ") + request.sourceAccount();
    }
}

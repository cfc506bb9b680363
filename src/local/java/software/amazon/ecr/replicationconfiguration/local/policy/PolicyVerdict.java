package software.amazon.ecr.replicationconfiguration.local.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a policy says to a request, and why.
 *
 * @param statements what each statement says, in the order of the policy
 */
public record PolicyVerdict(Decision decision, List<StatementVerdict> statements) {
    public PolicyVerdict {
        statements = List.copyOf(statements);
    }

    /** An explicit Deny wins; without a statement that applies, nothing is allowed. */
    static PolicyVerdict of(List<StatementVerdict> statements) {
        Applies denied = applies(statements, false);
        Applies allowed = applies(statements, true);
        Decision decision = denied == Applies.YES
                ? Decision.DENIED
                : allowed == Applies.NO
                        ? Decision.NOT_ALLOWED
                        : denied == Applies.NO && allowed == Applies.YES ? Decision.ALLOWED : Decision.UNDECIDED;
        return new PolicyVerdict(decision, statements);
    }

    /** Returns what the statements say, one after the other. */
    public String text() {
        return statements.isEmpty()
                ? "the policy has no statements"
                : statements.stream().map(StatementVerdict::text).collect(Collectors.joining("; "));
    }

    private static Applies applies(List<StatementVerdict> statements, boolean allow) {
        return statements.stream()
                .filter(statement -> statement.allow() == allow)
                .map(StatementVerdict::applies)
                .reduce(Applies.NO, Applies::or);
    }
}

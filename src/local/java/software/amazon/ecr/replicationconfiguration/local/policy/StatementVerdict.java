package software.amazon.ecr.replicationconfiguration.local.policy;

/**
 * What one statement says to a request.
 *
 * @param statement its Sid, or its place, such as {@code statement 2}
 * @param allow whether its effect is Allow
 * @param reason why it does not apply, or why that is undecided; empty if it applies
 */
public record StatementVerdict(String statement, boolean allow, Applies applies, String reason) {
    /** Returns a clause such as {@code 'Receive' does not allow it: its Action does not include ecr:ReplicateImage}. */
    public String text() {
        String verb = switch (applies) {
            case YES -> allow ? "allows it" : "denies it";
            case NO -> allow ? "does not allow it" : "does not deny it";
            case UNDECIDED -> allow ? "may allow it" : "may deny it";
        };
        return statement + " " + verb + (reason.isEmpty() ? "" : ": " + reason);
    }
}

package software.amazon.ecr.replicationconfiguration.local.explain.arrival;

/** Whether images of a repository arrive at a destination. */
public enum Arrival {
    ARRIVES("yes"),
    /** The policy lets images arrive, but does not let Amazon ECR create the repository for them. */
    IF_REPOSITORY_EXISTS("if it exists"),
    REFUSED("no"),
    /** The policy depends on what is not known here. */
    UNDECIDED("undecided"),
    /** The policy of the other account is not known here. */
    UNKNOWN_POLICY("if allowed");

    private final String text;

    Arrival(String text) {
        this.text = text;
    }

    /** Returns how a table says it. */
    public String text() {
        return text;
    }
}

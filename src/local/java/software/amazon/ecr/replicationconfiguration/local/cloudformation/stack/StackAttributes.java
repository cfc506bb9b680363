package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

/** What is known of a stack beside its state, its template and its resources. */
public final class StackAttributes {
    private StackSettings settings = StackSettings.DEFAULT;
    private Integer timeoutInMinutes;
    private boolean protectedFromDeletion;
    private String changeSetId;
    private StackDrift drift = new StackDrift(DriftStatus.NOT_CHECKED, null);

    /** Returns how the operation that was begun last treats failures. */
    public synchronized StackSettings settings() {
        return settings;
    }

    public synchronized void set(StackSettings newSettings) {
        settings = newSettings;
    }

    /** Returns after how many minutes the creation has failed; null for never. */
    public synchronized Integer timeoutInMinutes() {
        return timeoutInMinutes;
    }

    public synchronized void setTimeout(Integer minutes) {
        timeoutInMinutes = minutes;
    }

    public synchronized boolean isProtectedFromDeletion() {
        return protectedFromDeletion;
    }

    public synchronized void protectFromDeletion(boolean isProtected) {
        protectedFromDeletion = isProtected;
    }

    /** Returns the change set that was executed last; null if there was none. */
    public synchronized String changeSetId() {
        return changeSetId;
    }

    public synchronized void executed(String newChangeSetId) {
        changeSetId = newChangeSetId;
    }

    public synchronized StackDrift drift() {
        return drift;
    }

    synchronized void checked(StackDrift found) {
        drift = found;
    }
}

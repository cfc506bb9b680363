package software.amazon.ecr.replicationconfiguration.benchmark;

/** Finds the subject that a measuring program is told to measure. */
final class Subjects {
    static final String BARE = "bare";

    private Subjects() {}

    /** @param name {@value #BARE}, or the name of a provider's entry point */
    static Subject named(String name) throws ReflectiveOperationException {
        return name.equals(BARE) ? new BareSubject() : new ProviderSubject(name);
    }
}

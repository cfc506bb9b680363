package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import java.util.Optional;

/**
 * What desired documents of a resource type may say in place of the canonical state, to which patches apply. Clients
 * that compare two desired documents write patch paths into it.
 */
public interface Shorthand {

    /** For a type whose desired documents have the form of its state. */
    Shorthand NONE = new Shorthand() {};

    /** Returns the canonical path for a path into the shorthand, or nothing for any other path. */
    default Optional<CanonicalPath> canonical(String path) {
        return Optional.empty();
    }

    /** Returns the value that a path leads to or into, if it is one that the canonical state leaves out. */
    default Optional<OmittedValue> omitted(String path) {
        return Optional.empty();
    }
}
